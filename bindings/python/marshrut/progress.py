# SPDX-License-Identifier: MIT
"""How a long call says how far it is: to a function of the caller's, or as a bar on stderr."""

import contextlib
from collections.abc import Callable, Iterator

__all__ = ["Progress", "shown"]

Told = Callable[[int, int], None]
Progress = bool | Told


@contextlib.contextmanager
def shown(progress: Progress, what: str) -> Iterator[Told | None]:
    """The function to call with (done, total); a total of 0 is not known. None: nobody wants to know."""
    if not progress:
        yield None
        return
    if progress is not True:
        yield progress
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)
