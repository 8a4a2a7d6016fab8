"""The figures for who watches over the program, as Prometheus reads them."""

import asyncio

import pytest
from prometheus_client.parser import text_string_to_metric_families

from nosdesk.adapters.metrics.endpoint import exposition
from nosdesk.aio.lateness import LOOK_EVERY_S, Lateness
from nosdesk.app.metrics_figures import Known, RpcFigures, figures
from nosdesk.domain.gpu import Gpu, GpuReading, GpuUuid
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.node_status import Phase, queued, running
from nosdesk.node.gpu_picture import GpuPicture, Sample, SeenGpu
from nosdesk.node.rig_node import Stage
from nosdesk.node.rig_picture import NodePicture, RigPicture
from nosdesk.ports.history import Totals

GPU = Gpu(GpuUuid("GPU-1"), 'NVIDIA "A40"\n\\', vram_bytes=48 * 2**30)
NO_TOTALS = Totals(0, 0, 0, 0, 0, 0, 0, 0, 0)
READING = GpuReading(utilisation=97, temperature_c=71, energy_j=1e6, core_clock_mhz=1_740)
LABELS = (("gpu", "GPU-1"), ("name", GPU.name))


def known(*statuses, **changed):
    nodes = tuple(
        NodePicture(GpuChoice(GPU.uuid, 0, name=GPU.name), status, Stage.AT_WORK)
        for status in statuses
    )
    parts = {
        "grid": "practice",
        "rig": RigPicture(nodes=nodes),
        "cards": GpuPicture(),
        "totals": NO_TOTALS,
        "calls": {},
        "endpoints": (),
        "late_s": 0.0,
    }
    return Known(**parts | changed)


def values(what):
    text = exposition(figures(what)).decode()
    return {
        (each.name, *sorted(each.labels.items())): each.value
        for family in text_string_to_metric_families(text)
        for each in family.samples
    }


def test_a_node_is_in_one_phase_and_has_a_place_only_in_a_queue():
    waiting, working = values(known(queued("m", 2, 5))), values(known(running("m", "job")))

    phases = {key[3][1]: value for key, value in waiting.items() if key[0] == "nosdesk_node_phase"}
    assert phases == {phase.value: float(phase is Phase.QUEUED) for phase in Phase}
    assert waiting["nosdesk_queue_place", *LABELS] == 2
    assert waiting["nosdesk_queue_length", *LABELS] == 5
    assert waiting["nosdesk_node_earning", *LABELS] == 0
    assert working["nosdesk_node_earning", *LABELS] == 1
    assert ("nosdesk_queue_place", *LABELS) not in working


def test_what_was_not_measured_is_left_out_and_is_no_zero():
    seen = SeenGpu(GPU, last=Sample(1.0, READING))
    told = values(known(cards=GpuPicture(gpus={GPU.uuid: seen})))

    assert told["nosdesk_gpu_utilisation_percent", *LABELS] == 97
    assert told["nosdesk_gpu_core_clock_hertz", *LABELS] == 1.74e9
    assert told["nosdesk_gpu_energy_joules_total", *LABELS] == 1e6
    assert told["nosdesk_gpu_memory_bytes", *LABELS] == 48 * 2**30
    assert not any(key[0] == "nosdesk_gpu_power_watts" for key in told)


def test_a_card_that_is_gone_reads_nothing():
    seen = SeenGpu(GPU, is_here=False, last=Sample(1.0, READING))
    told = values(known(cards=GpuPicture(gpus={GPU.uuid: seen})))

    assert told["nosdesk_gpu_present", *LABELS] == 0
    assert ("nosdesk_gpu_utilisation_percent", *LABELS) not in told


def test_money_calls_and_endpoints_are_told():
    totals = Totals(5, 3, 3_500_000, 2_000_000, 3, 1, 1, 0, 500_000)
    endpoints = (RpcFigures(True, 0.25, 0), RpcFigures(False, 2.0, 7))
    told = values(known(totals=totals, calls={"getSlot": 4}, endpoints=endpoints, late_s=0.5))

    assert told["nosdesk_jobs", ("standing", "matched")] == 3
    assert told["nosdesk_payments_expected_nos",] == 3.5
    assert told["nosdesk_payments_awaited_nos",] == 0.5
    assert told["nosdesk_rpc_calls_total", ("method", "getSlot")] == 4
    assert told["nosdesk_rpc_endpoint_asked", ("endpoint", "2")] == 0
    assert told["nosdesk_rpc_endpoint_lag_slots", ("endpoint", "2")] == 7
    assert told["nosdesk_loop_lateness_seconds",] == 0.5


def test_a_program_that_has_just_begun_has_figures_too():
    told = values(known())

    assert {key[0] for key in told} >= {"nosdesk_info", "nosdesk_jobs"}


async def test_a_loop_that_was_held_up_is_late_once():
    late, loop = Lateness(), asyncio.get_running_loop()
    async with asyncio.TaskGroup() as group:
        task = group.create_task(late.run())
        await asyncio.sleep(0)
        until = loop.time() + 2 * LOOK_EVERY_S
        while loop.time() < until:
            pass
        await asyncio.sleep(0)
        assert late.take() == pytest.approx(LOOK_EVERY_S, abs=LOOK_EVERY_S)
        assert late.take() < LOOK_EVERY_S
        task.cancel()
