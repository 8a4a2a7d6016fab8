"""What a card could reach at best."""

import pytest

from nosdesk.domain.benchmark.limits import limit_of
from nosdesk.domain.benchmark.measures import CardFacts, Figure, Limit, LimitSource, Measure
from nosdesk.domain.benchmark.published import CARDS, GIB, published_of
from nosdesk.domain.gpu import GpuUuid, PcieLink

LINK = PcieLink(1, 16, 4, 16)


def card(name="NVIDIA GeForce RTX 4090", compute=(8, 9), vram=24, processors=128, **known):
    given = {"core_clock_mhz": 2520.0, "memory_clock_mhz": 10_501.0, "memory_bus_bits": 384}
    return CardFacts(GpuUuid("GPU-1"), name, compute, int(vram * GIB), processors, **given | known)


def limit(measure, facts, link=LINK):
    found = limit_of(measure, facts, link)
    return None if found is None else (found.rate / measure.unit_size, found.source)


@pytest.mark.parametrize("name", ["NVIDIA GeForce RTX 4090", "GeForce RTX 4090"])
def test_a_published_limit_goes_first(name):
    facts = card(name)

    assert limit(Measure.MEMORY, facts) == (1008, LimitSource.PUBLISHED)
    assert limit(Measure.FP32, facts) == (82.6, LimitSource.PUBLISHED)
    assert limit(Measure.BF16, facts) == (165.2, LimitSource.PUBLISHED)


@pytest.mark.parametrize(
    "facts", [card("NVIDIA GeForce RTX 4090 Laptop GPU", vram=16), card(vram=48), card("another")]
)
def test_another_card_of_a_like_name_is_computed(facts):
    rate, source = limit(Measure.MEMORY, facts)

    assert source is LimitSource.COMPUTED
    assert rate == pytest.approx(1008, rel=0.001)


@pytest.mark.parametrize(
    ("facts", "fp32", "fp16"),
    [
        (card("GeForce X"), 82.6, 165.2),
        (card("RTX X", (8, 9), processors=142, core_clock_mhz=2505.0), 91.1, 364.2),
        (card("A100 X", (8, 0), processors=108, core_clock_mhz=1410.0), 19.5, 312),
        (card("Tesla V", (7, 0), processors=80, core_clock_mhz=1530.0), 15.7, 125),
        (card("Tesla T", (7, 5), processors=40, core_clock_mhz=1590.0), 8.1, 65),
    ],
)
def test_what_is_computed_agrees_with_what_is_published_of_such_cards(facts, fp32, fp16):
    assert limit(Measure.FP32, facts)[0] == pytest.approx(fp32, rel=0.01)
    assert limit(Measure.FP16, facts)[0] == pytest.approx(fp16, rel=0.01)


def test_what_the_driver_does_not_tell_is_not_made_up():
    silent = card("x", core_clock_mhz=None, memory_clock_mhz=None, memory_bus_bits=None)

    assert [limit(measure, silent, PcieLink()) for measure in Measure] == [None] * len(Measure)
    assert limit(Measure.FP32, card("x", (99, 0))) is None
    assert Figure(Measure.FP32, 1.0).share is None


def test_the_link_is_held_against_the_best_it_can_be():
    assert limit(Measure.TO_GPU, card()) == (pytest.approx(31.5, rel=0.001), LimitSource.COMPUTED)
    narrow = limit(Measure.FROM_GPU, card(), PcieLink(3, 4, None, None))
    assert narrow == (pytest.approx(3.94, rel=0.001), LimitSource.COMPUTED)


def test_cards_whose_memory_is_partly_kept_for_error_correction_are_known():
    assert published_of("NVIDIA A10", int(22.05 * GIB)).fp32 == 31.2
    assert published_of("NVIDIA L40S", int(44.4 * GIB)).fp16 == 362
    assert published_of("NVIDIA GeForce RTX 3080", 12 * GIB) is None


@pytest.mark.parametrize("one", CARDS, ids=lambda one: one.name)
def test_published_figures_keep_the_proportions_of_their_kind(one):
    assert one.bf16 in (None, one.fp16)
    if one.fp16 is None:
        return
    factor = one.fp16 / one.fp32
    if one.name.startswith("GeForce"):
        assert factor == pytest.approx(4 if " 20" in one.name else 2, rel=0.01)
    else:
        assert any(factor == pytest.approx(each, rel=0.03) for each in (2, 4, 8, 14.8, 16))


def test_a_share_is_of_the_limit():
    assert Figure(Measure.FP32, 5.0, Limit(10.0, LimitSource.PUBLISHED)).share == 0.5
