"""What the dialog for a grid's profile says of itself; no Qt."""

from nosdesk.ui.grids.draft import ProfileDraft
from nosdesk.ui.words import said, tr


def heading(draft: ProfileDraft) -> str:
    """Return what is done here."""
    return tr("Change {grid}", grid=draft.texts["$.title"]) if draft.name else tr("Add a grid")


def notes(draft: ProfileDraft) -> tuple[str, ...]:
    """Return what somebody should know before they change anything."""
    if not draft.name:
        text = tr(
            "Whoever runs the grid knows these addresses. Begin with a grid that you know where"
            " only a few of them differ."
        )
        return (text,)
    ours = tr(
        "This grid comes with Nosdesk. What you save stands in for it, until you bring Nosdesk's"
        " own back."
    )
    chosen = tr(
        "This PC works on this grid. What you save holds once your nodes have finished what they"
        " have in hand."
    )
    told = ((ours, draft.is_ours), (chosen, draft.is_chosen))
    return tuple(text for text, holds in told if holds)


def problem_text(problem: str) -> str:
    """Return what is wrong, which a node says in the middle of a sentence, as one of its own."""
    words = said(problem)
    return f"{words[:1].upper()}{words[1:]}."
