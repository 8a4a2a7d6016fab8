"""The set-up in words: where we are, what this step asks, and whether it can go on; no Qt."""

from nosdesk.domain.setting_up import Step, Where, steps_of
from nosdesk.ui.wizard.apply_rows import apply_view
from nosdesk.ui.wizard.card_rows import benchmark_view, card_rows, cards_note
from nosdesk.ui.wizard.check_rows import check_rows, in_the_way, summary
from nosdesk.ui.wizard.set_up_facts import Facts
from nosdesk.ui.wizard.set_up_view import Choice, SetUpView, StepMark
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
        ways=_ways(facts),
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


def _hint(facts: Facts) -> str:
    """Return why this step is not over yet, empty where it is."""
    match facts.step:
        case Step.COMPUTER:
            return in_the_way(facts)
        case Step.WALLET if facts.setting_up.where is Where.WATCH:
            return "" if facts.setting_up.account else tr("Say which address to watch.")
        case Step.CARDS if facts.cards is None:
            if facts.cards_trouble is not None:
                return tr("Your GPUs are not known yet. Check again.")
            return tr("Looking for your GPUs…")
        case Step.CARDS:
            return "" if facts.chosen else tr("Switch on at least one GPU.")
        case Step.BENCHMARK:
            return "" if facts.progress is None else tr("Measuring. Cancel it to go on at once.")
        case Step.APPLY if facts.setting_up.where is Where.PRACTICE:
            if facts.answered and not facts.may_start:
                return tr("The grid does not let this PC in yet.")
            return "" if facts.may_start else tr("Apply first; then you can start.")
    return ""


def _kept(facts: Facts) -> str:
    if facts.not_kept:
        return said(facts.not_kept)
    return tr("You can close this window; set-up goes on where you left.")


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
    return tr("On the practice grid no wallet is needed: a key for play money is made for you.")


def _ways(facts: Facts) -> tuple[Choice, ...]:
    where = facts.setting_up.where
    return (
        Choice(
            Where.PRACTICE.value,
            tr("Practice grid"),
            tr(
                "No wallet, no risk. Real jobs in real containers, paid in play money by a grid"
                " inside this program. The best way to see how it works."
            ),
            is_chosen=where is Where.PRACTICE,
        ),
        Choice(
            Where.WATCH.value,
            tr("Only watch"),
            tr("Follow an address, such as that of a rig elsewhere. Nothing runs on this PC."),
            is_chosen=where is Where.WATCH,
        ),
        Choice("public", tr("Public grid"), _public(facts), is_open=False),
    )


def _public(facts: Facts) -> str:
    if facts.system.is_native_linux:
        return tr(
            "Earns real NOS. It comes with a later version of Nosdesk; this one practises. The"
            " public grid admits native Linux, which this PC has."
        )
    return tr(
        "The public grid admits native Linux only, and this PC runs {system}. It can practise, and"
        " watch.",
        system=facts.system.name,
    )


def _keys(facts: Facts) -> tuple[Choice, ...]:
    if facts.setting_up.where is Where.WATCH:
        return ()
    account = facts.setting_up.account
    return (
        Choice(
            PLAY_KEY,
            tr("Play money"),
            tr("A key for the practice grid is made for you. It is worth nothing elsewhere."),
            is_chosen=not account,
        ),
        Choice(
            OWN_KEY,
            tr("A key of my own"),
            tr("Make one, bring one, or use it later on the public grid. It stays on this PC."),
            is_chosen=bool(account),
        ),
    )
