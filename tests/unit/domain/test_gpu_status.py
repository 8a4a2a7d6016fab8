"""What a node shows of a GPU that it does not trust with a job."""

import pytest

from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_guard import Finding, Guarded, Missed, verdict
from nosdesk.domain.gpu_guard import step as guard_step
from nosdesk.domain.gpu_troubles import RULES, Level, Trouble
from nosdesk.domain.node_status import Phase, gpu_unfit

UNFIT = [trouble for trouble in Trouble if RULES[trouble].level.weight >= Level.DRAIN.weight]


def finding(trouble):
    rule = RULES[trouble]
    return Finding(trouble, rule.level, rule.sentence, rule.until, rule.mishap)


@pytest.mark.parametrize("trouble", UNFIT)
def test_each_trouble_has_a_sentence_of_its_own_with_its_end_and_one_action(trouble):
    status = gpu_unfit(finding(trouble))

    assert status.sentence.id == f"GPU_{trouble.upper()}"
    assert status.sentence.text.startswith(RULES[trouble].sentence)
    assert status.sentence.text.endswith(f" Nosdesk takes no jobs {RULES[trouble].until}.")
    assert status.sentence.action
    is_lost = RULES[trouble].level is Level.QUARANTINE
    assert status.phase is (Phase.FAULTED if is_lost else Phase.PAUSED)


def test_what_the_guard_finds_is_what_is_shown():
    guarded = Guarded(GpuUuid("GPU-1"))
    for second in range(4):
        guarded, _ = guard_step(guarded, Missed(float(second)))

    (gone,) = verdict(guarded).findings
    assert gpu_unfit(gone).sentence.text == (
        "The GPU fell off the bus. It needs a restart of the PC."
        " Nosdesk takes no jobs until the card has answered for half a minute."
    )
