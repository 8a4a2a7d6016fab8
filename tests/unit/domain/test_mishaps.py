"""What is told of each mishap."""

import pytest

from nosdesk.domain.errors import NodeError, Refused
from nosdesk.domain.mishaps import EXPLANATIONS, Mishap, Side

WORDS_LIMIT = 20


def test_every_mishap_is_explained_and_its_id_is_its_name():
    assert EXPLANATIONS.keys() == set(Mishap)
    assert [mishap.value for mishap in Mishap] == [mishap.name for mishap in Mishap]


@pytest.mark.parametrize("mishap", Mishap)
def test_a_sentence_is_one_short_sentence(mishap):
    sentence = EXPLANATIONS[mishap].sentence

    assert len(sentence.split()) <= WORDS_LIMIT
    assert sentence.endswith(".")
    assert sentence.count(".") == 1
    assert sentence[0].isupper()


@pytest.mark.parametrize("mishap", Mishap)
def test_where_the_fault_is_this_computers_there_is_something_to_do_about_it(mishap):
    explained = EXPLANATIONS[mishap]

    assert explained.action or explained.side is not Side.HOST
    assert not (explained.action and explained.side is Side.POSTER)


@pytest.mark.parametrize("mishap", Mishap)
def test_only_what_the_poster_got_wrong_is_handed_in_rather_than_back(mishap):
    is_posters = EXPLANATIONS[mishap].side is Side.POSTER

    assert EXPLANATIONS[mishap].is_handed_back is not is_posters


def test_an_error_can_say_which_mishap_it_is():
    assert NodeError("What.").mishap is None
    assert NodeError("What.", mishap=Mishap.GPU_HOT).mishap is Mishap.GPU_HOT
    refused = Refused("No.", "Do.", name="NoGpu", mishap=Mishap.GPU_GONE)
    assert (refused.name, refused.mishap, str(refused)) == ("NoGpu", Mishap.GPU_GONE, "No. Do.")
