"""What is found of GPUs, and of GPUs in containers."""

import pytest

from nosdesk.domain.doctor import cards
from nosdesk.domain.doctor.cards import Card
from nosdesk.domain.doctor.findings import Result
from nosdesk.domain.errors import HostUnfit, Refused, Unavailable
from nosdesk.domain.gpu import CardFault, Gpu, GpuUuid
from nosdesk.domain.gpu_guard import Finding, Verdict
from nosdesk.domain.gpu_troubles import Level, Trouble
from nosdesk.domain.mishaps import Mishap

GPU = Gpu(GpuUuid("GPU-1"), "RTX 4090")


def judged(level, mishap=None):
    trouble = Finding(Trouble.TOO_HOT, level, "It is too hot.", "until it is cool", mishap)
    return Card("RTX 4090", GPU, Verdict(level, (trouble,)))


@pytest.mark.parametrize(
    ("card", "result", "cause"),
    [
        (Card("RTX 4090", GPU), Result.OK, "GPU_OK"),
        (Card("RTX 4090"), Result.FAILED, "GPU_MISSING"),
        (Card("A100", Gpu(GpuUuid("GPU-2"), "A100", mig=True)), Result.FAILED, "GPU_UNSUITED"),
        (Card("RTX 4090", GPU, fault=CardFault.LOST), Result.FAILED, "GPU_UNREADABLE"),
        (judged(Level.WARN), Result.WARNING, "GPU_TOO_HOT"),
        (judged(Level.DRAIN), Result.FAILED, "GPU_TOO_HOT"),
        (judged(Level.QUARANTINE, Mishap.GPU_HOT), Result.FAILED, "GPU_TOO_HOT"),
    ],
)
def test_a_card_is_judged_by_whether_it_is_here_whole_and_well(card, result, cause):
    found = cards.card(card)

    assert (found.result, found.name, found.about) == (result, cause, card.name)
    assert bool(found.fix) is (result is not Result.OK)


def test_a_missing_driver_fails_only_who_needs_one():
    gone = HostUnfit("There is no NVIDIA driver on this computer.", "Install it.")

    assert cards.driver(gone, "", is_needed=True).result is Result.FAILED
    assert cards.driver(gone, "", is_needed=False).result is Result.WARNING
    assert cards.driver(None, "570.1", is_needed=True).result is Result.OK


def test_what_is_wrong_with_a_driver_has_a_name_of_its_own():
    old = HostUnfit("It is too old.", "Install a newer one.", name="DRIVER_OLD")
    hung = Unavailable("It failed (error 999).")

    assert cards.driver(old, "", is_needed=False).name == "DRIVER_OLD"
    assert cards.driver(hung, "", is_needed=True).name == "DRIVER_FAILED"


@pytest.mark.parametrize(
    ("refusal", "result"),
    [
        (None, Result.OK),
        (Refused("No.", "Install the toolkit.", mishap=Mishap.GPU_NOT_VISIBLE), Result.FAILED),
        (Unavailable("Docker is away."), Result.UNKNOWN),
    ],
)
def test_a_container_that_was_refused_its_gpu_is_told_from_one_that_could_not_be_tried(
    refusal, result
):
    assert cards.in_container(refusal, is_tried=True).result is result


def test_without_a_gpu_to_try_nothing_was_tried():
    assert cards.in_container(None, is_tried=False).result is Result.SKIPPED


def test_cards_that_are_not_to_work_are_named():
    assert "RTX 4090" in cards.others([GPU], 0).sentence
    assert cards.others([], 1).result is Result.WARNING
