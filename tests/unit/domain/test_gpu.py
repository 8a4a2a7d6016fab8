"""GPUs as values."""

import pytest

from nosdesk.domain.gpu import DriverFacts, Gpu, GpuUuid, is_too_old, unsuited

CARD = Gpu(GpuUuid("GPU-1"), "A100")


@pytest.mark.parametrize(
    ("version", "old"),
    [
        ("570.133.07", False),
        ("418.81.07", False),
        ("418.80", True),
        ("390.157", True),
        ("418", True),
        ("", False),
        ("unknown", False),
        ("٤١٨.1", False),
    ],
)
def test_a_driver_is_too_old_only_when_its_version_says_so(version, old):
    assert is_too_old(DriverFacts(version)) is old


@pytest.mark.parametrize("mig", [None, False])
def test_a_whole_card_is_suited(mig):
    assert unsuited(Gpu(CARD.uuid, "A100", mig=mig)) == ""


def test_a_divided_card_is_not_suited_and_the_words_say_how_to_undo_it():
    words = unsuited(Gpu(CARD.uuid, "A100", mig=True))

    assert "MIG" in words
    assert "nvidia-smi -i GPU-1 -mig 0" in words
