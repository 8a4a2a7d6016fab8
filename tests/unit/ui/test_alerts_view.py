import pytest

from nosdesk.domain import node_status
from nosdesk.domain.notices.notice import LASTING, Kind, Notice
from nosdesk.domain.notices.popping import Digest, One
from nosdesk.ui import words
from nosdesk.ui.pages.alerts_view import Told, alerts_view
from nosdesk.ui.pages.home_view import Condition, failed_view, home_view, loading_view
from nosdesk.ui.pages.notice_words import notice_words, pop_words
from nosdesk.ui.theme.tokens import Tone
from nosdesk.ui.words import Language
from tests.unit.ui.rig_stage import NOW, a_node, known

WELL = home_view(known(a_node()), NOW)
FAULT = Notice(Kind.STOPPED, NOW - 600, "GPU-a", "RTX 4090", "Docker stopped.")
OVER = Notice(Kind.STOPPED, NOW - 600, "GPU-a", "RTX 4090", "Docker stopped.", over_at=NOW)


@pytest.mark.parametrize(
    ("home", "told", "condition"),
    [
        (loading_view(), Told(), Condition.LOADING),
        (failed_view("x", "y"), Told((FAULT,)), Condition.FAILED),
        (WELL, Told(()), Condition.EMPTY),
        (WELL, Told((FAULT,)), Condition.NORMAL),
        (WELL, Told((FAULT,), NOW, "The disk is full."), Condition.DEGRADED),
    ],
)
def test_each_state_of_the_page_is_known(home, told, condition):
    assert alerts_view(home, told, NOW).condition is condition


def test_what_needs_a_look_is_what_the_home_page_says():
    home = home_view(known(a_node(status=node_status.faulted("It broke.", ""))), NOW)

    assert alerts_view(home, Told(()), NOW).open == home.alerts != ()


def test_the_history_says_whether_something_is_over():
    first, second = alerts_view(WELL, Told((FAULT, OVER)), NOW).past

    assert (first.title, first.text, first.state) == (
        "RTX 4090 stopped",
        "Docker stopped.",
        "still so",
    )
    assert (second.title, second.state) == ("RTX 4090 stopped", "over after 10 min")


def test_a_history_that_cannot_be_read_says_how_old_it_is():
    told = Told((FAULT,), NOW - 120, "The disk is full.")

    assert (
        alerts_view(WELL, told, NOW).trouble == "The history was read 2 min ago. The disk is full."
    )
    assert "cannot be read" in alerts_view(WELL, Told(trouble="No."), NOW).trouble


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_words_that_can_be_translated(kind):
    words.speak(Language(translate=lambda text: f"<{text}>"))
    try:
        said = notice_words(Notice(kind, NOW, "GPU-a", "RTX 4090", "Why.", 5))
        over = notice_words(Notice(kind, NOW, "GPU-a", "RTX 4090", "Why.", 5, NOW + 60))
    finally:
        words.speak(Language())

    assert said.title.startswith("<")
    assert said.text.startswith("<")
    if kind in LASTING:
        assert over.title != said.title
        assert "Why." in over.text


def test_names_with_braces_are_only_names():
    said = notice_words(Notice(Kind.STOPPED, NOW, "GPU-a", "{amount}", "{name}"))

    assert (said.title, said.text) == ("{amount} stopped", "{name}")


def test_what_stops_the_money_stays_and_a_digest_says_how_many():
    assert pop_words(One(FAULT, stays=True)).stays
    assert not pop_words(One(OVER)).stays
    digest = pop_words(Digest(4, is_money_stopped=True))
    assert (digest.title, digest.tone, digest.stays) == ("4 notifications", Tone.BAD, True)
    assert not pop_words(Digest(4)).stays
