"""An error as people see it: what happened, why, what was done, what they can do; no Qt."""

from dataclasses import dataclass

from nosdesk.domain.errors import NodeError
from nosdesk.ui.words import said, tr


@dataclass(frozen=True, slots=True)
class TroubleView:
    """One error; a part that is not known stays empty and is not shown."""

    what: str
    why: str = ""
    did: str = ""
    can_do: str = ""
    details: str = ""

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """The parts that are known, each with its heading."""
        parts = (
            (tr("Why"), self.why),
            (tr("What we did"), self.did),
            (tr("What you can do"), self.can_do),
        )
        return tuple((head, text) for head, text in parts if text)


def trouble_view(error: NodeError, *, did: str = "") -> TroubleView:
    """Return an expected error; what lies behind it is its reason."""
    cause = error.__cause__
    why = said(cause.title) if isinstance(cause, NodeError) else ""
    details = "" if cause is None else f"{type(cause).__name__}: {cause}"
    return TroubleView(said(error.title), why, did, said(error.remedy), details)


def mistake_view(error: Exception) -> TroubleView:
    """Return a mistake of ours."""
    return TroubleView(
        tr("Nosdesk made a mistake."),
        did=tr("What you asked for was given up. Your node goes on."),
        can_do=tr("Try again. If it comes back, please report it with the details."),
        details=f"{type(error).__name__}: {error}",
    )
