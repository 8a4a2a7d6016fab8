"""The set-up in words: where we are, what this step asks, and whether it can go on; no Qt."""

from nosdesk.domain.setting_up import Step, Where, steps_of
from nosdesk.ui.grid_words import why_shut
from nosdesk.ui.wizard.apply_rows import apply_view
from nosdesk.ui.wizard.card_rows import benchmark_view, card_rows, cards_note
from nosdesk.ui.wizard.check_rows import check_rows, in_the_way, summary
from nosdesk.ui.wizard.set_up_facts import Facts
from nosdesk.ui.wizard.set_up_view import Choice, SetUpView, StepMark
from nosdesk.ui.wizard.where_rows import ways
from nosdesk.ui.words import said, tr

PLAY_KEY = "play"
OWN_KEY = "own"


def set_up_view(facts: Facts) -> SetUpView:
    """Return all of the set-up for what is known."""
    setting_up = facts.setting_up
    steps = steps_of(setting_up.where)
    hint = _hint(facts)
    title, text = _head(facts)
    return SetUpView(
        step=setting_up.step,
        where=setting_up.where,
        marks=_marks(facts, steps),
        title=title,
        text=text,
        next_label=_next_label(facts, is_last=setting_up.step is steps[-1]),
        can_go_on=not hint,
        can_go_back=setting_up.step is not steps[0],
        hint=hint or _kept(facts),
        leads=not _could_measure(facts),
        ways=ways(facts),
        checks=check_rows(facts),
        keys=_keys(facts),
        account=setting_up.account,
        cards=card_rows(facts),
        cards_note=cards_note(facts),
        benchmark=benchmark_view(facts),
        apply=apply_view(facts),
    )


def step_title(step: Step) -> str:
    """Return what the step is called."""
    return {
        Step.WHERE: tr("Where"),
        Step.COMPUTER: tr("This computer"),
        Step.WALLET: tr("Wallet"),
        Step.CARDS: tr("GPU and market"),
        Step.BENCHMARK: tr("Benchmark"),
        Step.APPLY: tr("Apply and start"),
    }[step]


def _marks(facts: Facts, steps: tuple[Step, ...]) -> tuple[StepMark, ...]:
    at = steps.index(facts.step)
    return tuple(
        StepMark(each, step_title(each), is_done=number < at, is_current=number == at)
        for number, each in enumerate(steps)
    )


def _next_label(facts: Facts, *, is_last: bool) -> str:
    if is_last:
        return tr("Done") if facts.setting_up.where is Where.WATCH else tr("Start")
    measures = facts.step is Step.BENCHMARK and facts.benchmarked is None
    return tr("Skip") if measures else tr("Continue")


def _could_measure(facts: Facts) -> bool:
    is_due = facts.step is Step.BENCHMARK and facts.benchmarked is None
    return is_due and benchmark_view(facts).can_run


def _hint(facts: Facts) -> str:
    """Return why this step is not over yet, empty where it is."""
    match facts.step:
        case Step.WHERE:
            return _shut(facts)
        case Step.COMPUTER:
            return in_the_way(facts)
        case Step.WALLET if not facts.plays and facts.setting_up.where is Where.GRID:
            return "" if facts.setting_up.account else tr("Choose the key that is to be paid.")
        case Step.WALLET if facts.setting_up.where is Where.WATCH:
            return "" if facts.setting_up.account else tr("Say which address to watch.")
        case Step.CARDS if facts.cards is None:
            if facts.cards_trouble is not None:
                return tr("Your GPUs are not known yet. Check again.")
            return tr("Looking for your GPUs…")
        case Step.CARDS:
            return _too_many(facts) if facts.chosen else tr("Tick at least one GPU.")
        case Step.BENCHMARK:
            return "" if facts.progress is None else tr("Measuring. Cancel it to go on at once.")
        case Step.APPLY if facts.setting_up.where is not Where.WATCH:
            if facts.answered and not facts.may_start:
                return tr("The grid does not let this PC in yet.")
            return "" if facts.may_start else tr("Apply first; then you can start.")
    return ""


def _kept(facts: Facts) -> str:
    if facts.not_kept:
        return said(facts.not_kept)
    return tr("You can close this window; set-up goes on where you left off.")


def _head(facts: Facts) -> tuple[str, str]:
    match facts.step:
        case Step.WHERE:
            return tr("Where should this PC work?"), tr(
                "You can change this at any time. About 15 minutes, most of it waiting."
            )
        case Step.COMPUTER:
            return tr("This computer"), summary(facts)
        case Step.WALLET:
            return tr("Wallet"), _wallet_text(facts)
        case Step.CARDS:
            return tr("GPU and market"), cards_note(facts)
        case Step.BENCHMARK:
            return tr("Benchmark"), benchmark_view(facts).note
        case Step.APPLY if facts.setting_up.where is Where.WATCH:
            return tr("Ready"), tr("This PC will only watch.")
        case Step.APPLY:
            return tr("Apply and start"), tr(
                "The grid decides who may host. Apply, read its answer, and start."
            )


def _wallet_text(facts: Facts) -> str:
    if facts.setting_up.where is Where.WATCH:
        return tr("An address is enough to watch. Its key stays wherever it is.")
    if not facts.plays:
        return tr("What is earned goes to a key of yours. It stays on this PC.")
    if facts.setting_up.where is Where.GRID:
        return tr("This grid pays in play money: a key for it is made for you.")
    return tr("On the practice grid no wallet is needed: a key for play money is made for you.")


def _too_many(facts: Facts) -> str:
    """Return what the grid says of more GPUs than it admits, empty where there are not."""
    most = facts.rules.gpus_per_pc
    if most is None or len(facts.chosen) <= most:
        return ""
    if most == 1:
        return tr("This grid admits one GPU of a PC. Untick the others.")
    return tr("This grid admits {n} GPUs of a PC. Untick the others.", n=most)


def _shut(facts: Facts) -> str:
    """Return why the grid that was chosen before is shut now, empty where it is open."""
    now = facts.setting_up
    if now.where is not Where.GRID:
        return ""
    chosen = next((each for each in facts.grids if each.name == now.grid), None)
    if chosen is None:
        return tr("The grid that you chose is not here any more. Choose another one.")
    return why_shut(chosen, facts.here)


def _keys(facts: Facts) -> tuple[Choice, ...]:
    if facts.setting_up.where is Where.WATCH:
        return ()
    account = facts.setting_up.account
    if not facts.plays:
        text = tr("Make one, bring one, or choose one that is here. It stays on this PC.")
        return (Choice(OWN_KEY, tr("A key of my own"), text, is_chosen=True),)
    return (
        Choice(
            PLAY_KEY,
            tr("Play money"),
            tr("A key for play money is made for you. It is worth nothing elsewhere."),
            is_chosen=not account,
        ),
        Choice(
            OWN_KEY,
            tr("A key of my own"),
            tr("Make one, bring one, or use it later on the public grid. It stays on this PC."),
            is_chosen=bool(account),
        ),
    )
