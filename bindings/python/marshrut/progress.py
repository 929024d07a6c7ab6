# SPDX-License-Identifier: MIT
"""How a long call says how far it is: to a function of the caller's, as a bar on stderr, or as plain lines where there is no terminal."""

import contextlib
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

__all__ = ["Progress", "Steps", "Told", "shown", "silent", "steps", "told_of"]

Told = Callable[[int, int], None]
Progress = bool | Told
Steps = Callable[[str], contextlib.AbstractContextManager[Told]]

BETWEEN_LINES = 5.0  # seconds: a log is read afterwards


@contextlib.contextmanager
def shown(progress: Progress, what: str) -> Iterator[Told | None]:
    """The function to call with (done, total); a total of 0 is not known. None: nobody wants to know."""
    if not progress:
        yield None
        return
    if progress is not True:
        yield progress
        return
    with _bar(what) as told:
        yield told


@contextlib.contextmanager
def _bar(what: str) -> Iterator[Told]:
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)


@contextlib.contextmanager
def silent(what: str) -> Iterator[Told]:
    """A step that nobody watches."""
    yield lambda done, total: None


@contextlib.contextmanager
def _lines(what: str) -> Iterator[Told]:
    print(f"… {what}", file=sys.stderr, flush=True)
    said = time.monotonic()

    def told(done: int, total: int) -> None:
        nonlocal said
        if time.monotonic() - said >= BETWEEN_LINES:
            said = time.monotonic()
            print(f"… {what} {100 * done // total} %" if total else f"… {what} {done}", file=sys.stderr, flush=True)

    yield told


def steps() -> Steps:
    """Each step as a bar that goes when it ends, or as plain lines where stderr is no terminal."""
    return _bar if sys.stderr.isatty() else _lines


def told_of(told: Told, items: Sequence[Any]) -> Iterator[Any]:
    """The items one by one; says how many are done."""
    for done, one in enumerate(items):
        told(done, len(items))
        yield one
    told(len(items), len(items))
