"""The rows of the step "This computer": what the doctor found, in words; no Qt."""

from collections.abc import Iterator

from nosdesk.domain.doctor.checks import BY_ID, CheckId
from nosdesk.domain.doctor.findings import Finding, Result
from nosdesk.ui.mending_view import row_command
from nosdesk.ui.sentence_view import Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.wizard.set_up_facts import LOOKED_AT, NEEDED, Facts
from nosdesk.ui.wizard.set_up_view import CheckRow
from nosdesk.ui.words import number_text, said, tr

_GIB = 1024**3


def check_rows(facts: Facts) -> tuple[CheckRow, ...]:
    """Return a row for each check, and for each GPU where it is about one."""
    found = (row for check in LOOKED_AT for row in _rows(check, facts))
    return (_system(facts), _memory(facts), *found)


def in_the_way(facts: Facts) -> str:
    """Return why no job could run on this PC, empty where one could."""
    if not facts.needs_docker:
        return ""
    for check in NEEDED:
        title = said(BY_ID[check].title)
        found = facts.findings.get(check)
        if found is None:
            return tr("Looking at “{check}”…", check=title)
        if any(each.result is Result.FAILED for each in found):
            return tr("“{check}” must be mended first: no job runs without it.", check=title)
    return ""


def summary(facts: Facts) -> str:
    """Return how many checks are fine, in a sentence."""
    found = [each for check in LOOKED_AT for each in facts.findings.get(check, ())]
    bad = [each for each in found if each.result in (Result.FAILED, Result.WARNING)]
    if facts.is_checking or not found:
        return tr("Looking at this PC. Nothing is changed by it.")
    if not bad:
        return tr("All is well. What changes is looked at when you come back to this window.")
    if len(bad) == 1:
        return tr(
            "One of {all} needs a look. It is checked again when you come back to this window.",
            all=len(check_rows(facts)),
        )
    return tr(
        "{n} of {all} need a look. They are checked again when you come back to this window.",
        n=len(bad), all=len(check_rows(facts)),
    )  # fmt: skip


def _system(facts: Facts) -> CheckRow:
    title, system = tr("System"), facts.system
    if not facts.rules.admits(system.platform):
        text = tr("{name}. This grid does not admit it.", name=system.name)
        return CheckRow("system", title, Shape.SLASHED, Tone.WARN, tr("Not admitted"), text)
    if system.platform == "linux":
        text = tr("{name}, as the public grid wants it.", name=system.name)
        return CheckRow("system", title, Shape.TICKED, Tone.GOOD, tr("Fine"), text)
    text = tr(
        "{name}. Good for the grid that you chose; the public grid admits native Linux only.",
        name=system.name,
    )
    return CheckRow("system", title, Shape.TICKED, Tone.GOOD, tr("Fine"), text)


def _memory(facts: Facts) -> CheckRow:
    title, memory = tr("Memory"), facts.system.memory
    if memory is None:
        text = tr("How much memory this PC has could not be read.")
        return CheckRow("memory", title, Shape.QUESTION, Tone.WARN, tr("Not known"), text)
    text = tr("This PC has {gb} GiB. Jobs share it with your programs.",
              gb=number_text(memory / _GIB, 1))  # fmt: skip
    return CheckRow("memory", title, Shape.TICKED, Tone.GOOD, tr("Fine"), text)


def _rows(check: CheckId, facts: Facts) -> Iterator[CheckRow]:
    found = facts.findings.get(check)
    if found is None:
        title, why = said(BY_ID[check].title), said(BY_ID[check].why)
        yield CheckRow(check.value, title, Shape.DASHED, Tone.INFO, tr("Looking…"), why)
        return
    for number, each in enumerate(found):
        name = check.value if not number else f"{check.value}_{number}"
        yield _row(name, each)


def _row(name: str, found: Finding) -> CheckRow:
    check = BY_ID[found.check]
    title = said(check.title)
    if found.about:
        title = tr("{check}: {name}", check=title, name=found.about)
    shape, tone = _LOOKS[found.result]
    text = said(found.sentence)
    if found.result in (Result.FAILED, Result.WARNING):
        text = tr("{sentence} {why}", sentence=text, why=said(check.why))
    fix = said(found.fix) if found.fix else ""
    word = _word(found.result)
    return CheckRow(name, title, shape, tone, word, text, fix, row_command(found), found.mending)


_LOOKS = {
    Result.OK: (Shape.TICKED, Tone.GOOD),
    Result.WARNING: (Shape.TRIANGLE, Tone.WARN),
    Result.FAILED: (Shape.CROSS, Tone.BAD),
    Result.UNKNOWN: (Shape.QUESTION, Tone.WARN),
    Result.SKIPPED: (Shape.HOLLOW, Tone.QUIET),
}


def _word(result: Result) -> str:
    return {
        Result.OK: tr("Fine"),
        Result.WARNING: tr("Needs a look"),
        Result.FAILED: tr("Not working"),
        Result.UNKNOWN: tr("Not known"),
        Result.SKIPPED: tr("Not needed yet"),
    }[result]
