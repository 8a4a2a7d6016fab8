"""What every record of benchmarks promises: the real one and the fake."""

import pytest

from nosdesk.adapters.sqlite.benchmarks import SqliteBenchmarks
from nosdesk.adapters.sqlite.database import Database
from nosdesk.domain.benchmark.measures import (
    Conditions,
    Figure,
    Limit,
    LimitSource,
    Measure,
    QuickResult,
)
from nosdesk.domain.gpu import GpuUuid, Slowdown
from tests.fakes.benchmarks import FakeBenchmarks


@pytest.fixture(params=["fake", "sqlite"])
async def benchmarks(request, tmp_path):
    if request.param == "fake":
        yield FakeBenchmarks()
        return
    async with Database(tmp_path / "journal.db") as database:
        yield SqliteBenchmarks(database)


def a_result(gpu="GPU-1", at=1.5):
    return QuickResult(
        gpu=GpuUuid(gpu),
        name="a card",
        at=at,
        driver="570",
        program="1",
        figures=(
            Figure(Measure.MEMORY, 1e12, Limit(1.1e12, LimitSource.PUBLISHED)),
            Figure(Measure.FP32, 8e13),
        ),
        conditions=Conditions(70, 400.5, 450.0, 2500.0, 2400, (Slowdown.HEAT,), 1, 4, 8, 16),
        left_out={Measure.BF16: "too old"},
        faults=("wrong",),
    )


async def test_what_is_kept_comes_back_whole(benchmarks):
    await benchmarks.record(a_result())

    assert await benchmarks.latest(GpuUuid("GPU-1"), limit=9) == (a_result(),)


async def test_the_latest_of_one_card_come_first(benchmarks):
    for result in (a_result(at=2.0), a_result(at=3.0), a_result(at=1.0), a_result("GPU-2", 9.0)):
        await benchmarks.record(result)

    latest = await benchmarks.latest(GpuUuid("GPU-1"), limit=2)

    assert [each.at for each in latest] == [3.0, 2.0]


async def test_of_one_moment_the_last_kept_comes_first(benchmarks):
    first, second = a_result(), a_result()
    await benchmarks.record(first)
    await benchmarks.record(
        QuickResult(**{s: getattr(second, s) for s in second.__slots__} | {"driver": "580"})
    )

    assert [e.driver for e in await benchmarks.latest(GpuUuid("GPU-1"), limit=9)] == ["580", "570"]


async def test_a_card_that_was_never_measured_has_no_results(benchmarks):
    assert await benchmarks.latest(GpuUuid("GPU-1"), limit=9) == ()


async def test_a_result_of_another_shape_is_left_out(tmp_path):
    async with Database(tmp_path / "journal.db") as database:
        benchmarks = SqliteBenchmarks(database)
        await benchmarks.record(a_result())
        later = "INSERT INTO benchmarks (gpu, at, result) VALUES ('GPU-1', 9, '{\"gpu\": 5}')"
        await database.write(lambda c: c.execute(later))

        assert await benchmarks.latest(GpuUuid("GPU-1"), limit=9) == (a_result(),)
