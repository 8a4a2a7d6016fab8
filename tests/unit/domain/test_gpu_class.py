"""Which cards a class of GPU covers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.gpu_class import GpuClass, first_covering

GB = 10**9
A100 = GpuClass("A100", ("NVIDIA A100",))


@pytest.mark.parametrize(
    "name",
    [
        "NVIDIA A100",
        "nvidia a100",
        "A100",
        "A100-SXM4-40GB",
        "NVIDIA A100-SXM4-80GB",
        "NVIDIA A100 80GB PCIe",
        "NVIDIA A100-PCIE-40GB",
        " NVIDIA A100 ",
    ],
)
def test_a_model_goes_by_several_names(name):
    assert A100.covers(name)


@pytest.mark.parametrize(
    "name", ["", "NVIDIA", "NVIDIA A10", "NVIDIA A100X", "NVIDIA A1000", "GRID A100-40C", "A100 Ti"]
)
def test_another_model_is_not_covered(name):
    assert not A100.covers(name)


def test_a_better_model_is_another_model():
    plain = GpuClass("3060", ("NVIDIA GeForce RTX 3060",))

    assert plain.covers("GeForce RTX 3060")
    assert not plain.covers("NVIDIA GeForce RTX 3060 Ti")
    assert not plain.covers("NVIDIA GeForce RTX 3060 Laptop GPU")


@pytest.mark.parametrize(("vram_bytes", "is_covered"), [(4 * GB, True), (4 * GB - 1, False)])
def test_a_class_may_ask_for_memory(vram_bytes, is_covered):
    assert GpuClass("any", lowest_vram_gb=4).covers("NVIDIA T4", vram_bytes) == is_covered


def test_memory_that_nobody_could_read_is_no_hindrance():
    assert GpuClass("any", lowest_vram_gb=4).covers("NVIDIA T4", None)


def test_a_card_belongs_to_the_first_class_that_covers_it():
    large = GpuClass("large", ("NVIDIA A100",), lowest_vram_gb=60)
    classes = {"large": large, "small": A100, "other": GpuClass("any", lowest_vram_gb=4)}

    assert first_covering(classes, "NVIDIA A100-SXM4-80GB", 85 * GB) == "large"
    assert first_covering(classes, "NVIDIA A100-SXM4-40GB", 42 * GB) == "small"
    assert first_covering(classes, "NVIDIA T4", 16 * GB) == "other"
    assert first_covering(classes, "NVIDIA GeForce GT 710", 2 * GB) is None


@given(st.text(max_size=200), st.none() | st.integers(0, 2**48))
def test_any_name_at_all_is_judged(name, vram_bytes):
    assert A100.covers(f"A100{name}", vram_bytes) in (True, False)
    assert GpuClass("any").covers(name, vram_bytes)
