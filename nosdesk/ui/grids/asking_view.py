"""What a grid's services have said so far, in lines; no Qt."""

from nosdesk.domain.grid_answers import Asking, PlaceAnswer, PlaceToAsk, verdict
from nosdesk.ui.words import number_text, said, tr


def asking_lines(asking: Asking) -> tuple[str, ...]:
    """Return how far it is or what follows from it, then each service with what it said."""
    if not asking.answers:
        return ()
    lines = (_line(place, answer, asking.is_over) for place, answer in asking.answers)
    return (_head(asking), *lines)


def _head(asking: Asking) -> str:
    if asking.is_whole:
        return said(verdict(asking.heard))
    heard, of = len(asking.heard), len(asking.answers)
    if asking.is_over:
        return tr("Stopped: {n} of {of} services had answered.", n=heard, of=of)
    return tr("{n} of {of} services have answered so far.", n=heard, of=of)


def _line(place: PlaceToAsk, answer: PlaceAnswer | None, is_over: bool) -> str:  # noqa: FBT001 - private
    what = said(place.what)
    if answer is None:
        waits = tr("Nobody waited for it.") if is_over else tr("It is being asked…")
        return tr("{what}: {said}", what=what, said=waits)
    words = said(answer.said)
    if answer.took_s is None:
        return tr("{what}: {said}", what=what, said=words)
    took = number_text(1000 * answer.took_s)
    return tr("{what}: {said} ({ms} ms)", what=what, said=words, ms=took)
