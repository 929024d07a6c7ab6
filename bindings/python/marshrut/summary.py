# SPDX-License-Identifier: MIT
"""What a demo came to: steps with counts, and the sentences that say them in Russian and English."""

import dataclasses
import pathlib
import re
from typing import Any

__all__ = ["Step", "Summary"]

# A step: its name in Russian and English, then its sentence in both. A number before `=` is the sum of those after it.
_SAID: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "generated": (("генерация", "generation"),
                  ("{rows} строк в {files} файлах",
                   "{rows} rows in {files} files")),
    "imported": (("импорт", "import"),
                 ("{rows} = {applied} принято + {unchanged} без изменений + {rejected} отклонено + {queued} на проверку",
                  "{rows} = {applied} applied + {unchanged} unchanged + {rejected} rejected + {queued} to be checked")),
    "appointed": (("назначения", "appointments"),
                  ("{given} специалистов назначено оператором",
                   "{given} specialists appointed by the operator")),
    "assessed": (("оценка", "assessment"),
                 ("{done} из {of} = {share} %, до нормы не хватает {to_norm}",
                  "{done} of {of} = {share} %, {to_norm} short of the norm")),
    "formed": (("маршруты", "routes"),
               ("{routes} = {at_import} при импорте + {later} после него; {refused} без маршрута",
                "{routes} = {at_import} at the import + {later} after it; {refused} without a route")),
    "chosen": (("выбор", "choices"),
               ("{routes} = {chosen} с выбором + {late} опоздали после 4 июля + {without} без выбора; событий {events}",
                "{routes} = {chosen} with a choice + {late} late, after 4 July + {without} without a choice; events {events}")),
    "confirmed": (("руководители", "heads"),
                  ("{asked} = {confirmed} подтверждено + {cancelled} отменено + {withdrawn} отозвано заявителем + {waiting} не обработано",
                   "{asked} = {confirmed} confirmed + {cancelled} cancelled + {withdrawn} withdrawn by the applicant + {waiting} not processed")),
    "included": (("группы", "groups"),
                 ("{included} = {moved} переведено в группы с датами + {waiting} ждут группы",
                  "{included} = {moved} moved to dated groups + {waiting} waiting for a group")),
    "attended": (("события", "events"),
                 ("{visits} = {came} участвовали + {missed} не пришли + {ahead} впереди или не отмечены",
                  "{visits} = {came} attended + {missed} missed + {ahead} ahead or not recorded")),
    "trained": (("обучение", "training"),
                ("{included} = {passed} завершено + {failed} не сдали + {learning} учатся или ждут группы",
                 "{included} = {passed} passed + {failed} failed + {learning} in training or waiting for a group")),
    "realised": (("реализация", "realisation"),
                 ("{routes} = {realised_full} реализован полностью + {realised_sufficient} на достаточном уровне + {open} не реализован",
                  "{routes} = {realised_full} realised in full + {realised_sufficient} sufficiently + {open} not realised")),
    "printed": (("отчёты", "papers"),
                ("{files} файлов, {kib} КиБ",
                 "{files} files, {kib} KiB")),
    "audited": (("проверка", "audit"),
                ("{said}",
                 "{said}")),
}
_REFUSED = ("отказы в журнале: ", "refusals in the journal: ")
_SECOND = ("с", "s")
_NORM_MET = {"assessed": ("{done} из {of} = {share} %, норма выполнена", "{done} of {of} = {share} %, the norm is met")}


@dataclasses.dataclass(frozen=True)
class Step:
    """One step: what was counted, by name."""

    name: str
    seconds: float
    counts: dict[str, Any]


@dataclasses.dataclass
class Summary:
    """What the demo came to: one line a step, in seconds and counts that add up."""

    language: str = "ru"
    steps: list[Step] = dataclasses.field(default_factory=list)
    refusals: dict[str, int] = dataclasses.field(default_factory=dict)  # by code, as the journal holds them
    written: list[str] = dataclasses.field(default_factory=list)
    violations: int = 0

    def __getitem__(self, step: str) -> dict[str, Any]:
        """The counts of a step."""
        return next(one.counts for one in self.steps if one.name == step)

    def label(self, step: str) -> str:
        """What a step is called."""
        return _SAID[step][0][self._which]

    def sentence(self, step: Step) -> str:
        """What came of a step."""
        met = step.name in _NORM_MET and step.counts["to_norm"] == 0
        said = (_NORM_MET[step.name] if met else _SAID[step.name][1])[self._which]
        return said.format_map({name: self._number(value) if isinstance(value, float) else value for name, value in step.counts.items()})

    def print(self) -> str:
        width = max((len(self.label(one.name)) for one in self.steps), default=0)
        rows = [f"{self._number(one.seconds):>5} {_SECOND[self._which]}  {self.label(one.name):<{width}}  {self.sentence(one)}" for one in self.steps]
        codes = ", ".join(f"{code} {count}" for code, count in sorted(self.refusals.items()))
        first, *others = self.written
        written = ", ".join([first, *(pathlib.Path(one).name for one in others)])
        return re.sub(r"\d{4,}", self._grouped, "\n".join([*rows, _REFUSED[self._which] + codes])) + f"\n→ {written}"

    @property
    def _which(self) -> int:
        return int(self.language == "en")

    def _number(self, value: float) -> str:
        return f"{value:.1f}" if self._which else f"{value:.1f}".replace(".", ",")

    def _grouped(self, number: re.Match[str]) -> str:
        return f"{int(number[0]):,}".replace(",", "," if self._which else "\u00a0")
