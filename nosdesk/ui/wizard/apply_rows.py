"""The last step: what a start costs, and each answer of the grid as a sentence; no Qt."""

from nosdesk.domain.benchmark.specs import Requirement
from nosdesk.domain.setting_up import Where
from nosdesk.node.applying import GridAnswer, Reply
from nosdesk.ui.sentence_view import SentenceView, Shape
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.wallet.amounts import exact_sol
from nosdesk.ui.wizard.set_up_facts import Answered, Facts
from nosdesk.ui.wizard.set_up_view import AnswerRow, ApplyView
from nosdesk.ui.words import as_heading, said, tr

_LOOKS = {
    Reply.ADMITTED: (Shape.TICKED, Tone.GOOD),
    Reply.WAITING: (Shape.HOURGLASS, Tone.INFO),
    Reply.UNQUALIFIED: (Shape.TRIANGLE, Tone.WARN),
    Reply.REJECTED: (Shape.CROSS, Tone.BAD),
    Reply.UNKNOWN_NODE: (Shape.QUESTION, Tone.WARN),
    Reply.NO_MARKET: (Shape.SLASHED, Tone.WARN),
    Reply.REFUSED: (Shape.CROSS, Tone.BAD),
    Reply.AWAY: (Shape.QUESTION, Tone.WARN),
    Reply.MAINTENANCE: (Shape.HOURGLASS, Tone.INFO),
    Reply.UNSAFE_KEY: (Shape.CROSS, Tone.BAD),
}


def apply_view(facts: Facts) -> ApplyView:
    """Return the last step."""
    setting_up = facts.setting_up
    if setting_up.where is Where.WATCH:
        told = (tr("Address: {address}", address=setting_up.account), _watching())
        return ApplyView(asks=False, summary=told)
    answers = tuple(_row(each, facts) for each in facts.answered)
    action, label = _action(facts)
    return ApplyView(
        costs=_costs(facts),
        costs_note=_costs_note(facts),
        email=setting_up.email,
        discord=setting_up.discord,
        answers=answers,
        action=action,
        action_label=label,
    )


def _watching() -> str:
    return tr("Nothing runs on this PC. What the address has stands on the Wallet page.")


def _costs(facts: Facts) -> tuple[tuple[str, str], ...]:
    if facts.costs is None:
        return ()
    rows = [(as_heading(said(each.what)), exact_sol(each.lamports)) for each in facts.costs.costs]
    return (*rows, (tr("In all"), exact_sol(facts.costs.total))) if rows else ()


def _costs_note(facts: Facts) -> str:
    if facts.costs_trouble is not None:
        return said(facts.costs_trouble.title, facts.costs_trouble.remedy)
    if facts.costs is None:
        return tr("Reading what a start costs.")
    if not facts.costs.costs:
        return tr("All accounts of a node are there: a start costs nothing but fees.")
    if not facts.plays:
        return tr(
            "In SOL, which you send to the address of your key. Rents come back when the accounts"
            " are closed. Nothing is signed before you press Start."
        )
    if facts.setting_up.where is Where.GRID:
        return tr(
            "In play money, which the grid gives you. Rents come back when the accounts are"
            " closed. Nothing is signed before you press Start."
        )
    return tr(
        "In play money, which the practice grid gives you. Rents come back when the accounts are"
        " closed. Nothing is signed before you press Start."
    )


def _action(facts: Facts) -> tuple[str, str]:
    """Return the one thing to do about the answers; none once all is well."""
    replies = {each.answer.reply for each in facts.answered}
    if not replies:
        return "ask", tr("Apply")
    if Reply.NO_MARKET in replies:
        return "cards", tr("Choose another GPU")
    if replies == {Reply.ADMITTED} and facts.may_start:
        return "", ""
    if replies & {Reply.AWAY, Reply.MAINTENANCE, Reply.UNSAFE_KEY}:
        return "ask", tr("Try again")
    return "ask", tr("Ask again")


def _row(answered: Answered, facts: Facts) -> AnswerRow:
    cards = (each.gpu.name for each in facts.cards or () if each.gpu and each.uuid == answered.gpu)
    answer = answered.answer
    shape, tone = _LOOKS[answer.reply]
    label, text = _words(answer, facts)
    shown = SentenceView(shape, tone, label, text, f"GRID_{answer.reply}".upper())
    details = (*(said(each) for each in answer.words), *map(_requirement, answer.requirements))
    return AnswerRow(next(cards, tr("This PC")), shown, details)


def _requirement(judged: Requirement) -> str:
    """Return one thing that the grid asks for, as a line of its own."""
    if judged.is_met:
        return tr("Met: {requirement}", requirement=said(judged.words))
    return tr("Not met: {requirement}", requirement=said(judged.words))


def _words(answer: GridAnswer, facts: Facts) -> tuple[str, str]:
    reason = said(answer.reason) if answer.reason else tr("It gives no reason.")
    if answer.again_at:
        reason = tr(
            "{reason} It will look again at {when}.", reason=reason, when=answer.again_at[:40]
        )
    match answer.reply:
        case Reply.ADMITTED:
            market = facts.market_names.get(answer.market) if answer.market else None
            text = tr("The grid lets this node into the market {market}.",
                      market=market or answer.market)  # fmt: skip
            if answer.words:
                text = tr(
                    "{text} At the start you sign for its access key, and for nothing else:",
                    text=text,
                )
            return tr("Admitted"), text
        case Reply.WAITING:
            text = tr("The grid will let this node in later. {reason}", reason=reason)
            return tr("On the waitlist"), text
        case Reply.UNQUALIFIED:
            return tr("Not admitted yet"), tr(
                "The grid asks for more than this GPU showed. {reason}", reason=reason
            )
        case Reply.REJECTED:
            return tr("Turned down"), tr(
                "The grid has turned this node down. {reason}", reason=reason
            )
        case Reply.UNKNOWN_NODE:
            return tr("Not known"), tr("The grid does not know this node yet. Ask again.")
        case Reply.NO_MARKET:
            return tr("No market"), tr("No market of this grid is for this GPU. {reason}",
                                       reason=reason)  # fmt: skip
        case Reply.AWAY:
            return tr("No answer"), tr("{reason} Nothing was decided.", reason=reason)
        case Reply.MAINTENANCE:
            return tr("Under maintenance"), tr("{reason} Nothing was decided.", reason=reason)
        case Reply.UNSAFE_KEY:
            return tr("Not signed"), tr(
                "The grid wanted more signed than an access key: {reason}", reason=reason
            )
        case Reply.REFUSED:
            return tr("Refused"), tr("The grid did not take the request. {reason}", reason=reason)
