from contextlib import aclosing

import pytest

from nosdesk.domain.errors import Unavailable
from nosdesk.node.labels import OP_LABEL, RUN_LABEL
from nosdesk.node.run_sights import (
    LONGEST_LINE,
    MOST_CHARACTERS,
    MOST_LINES,
    MOST_RUNS,
    RunSights,
    overheard,
)
from nosdesk.ports.containers import Container, ContainerSpec, Image, Limits, LogLine

LABELS = {RUN_LABEL: "Run1", OP_LABEL: "render"}


class Engine:
    """Starts one container, which writes these lines; `down` is raised by `inspect`."""

    def __init__(self, *lines, labels=None, down=None):
        self.lines = [LogLine("stdout", text, time) for time, text in lines]
        self.closed = 0
        self._labels = LABELS if labels is None else labels
        self._down = down

    async def start(self, spec):
        return self._container()

    async def inspect(self, container):
        if self._down:
            raise self._down
        return self._container()

    async def image(self, name):
        return Image(f"sha256:of-{name}")

    async def logs(self, container, *, after=0):
        try:
            for line in self.lines:
                if line.time > after:
                    yield line
        finally:
            self.closed += 1

    async def facts(self):
        return "the engine's own"

    def _container(self):
        return Container("c1", "name", self._labels, True, None, False, 1.0, None)


def a_spec(labels=LABELS):
    limits = Limits(memory_bytes=1024)
    return ContainerSpec("name", "image:1", limits, labels, network="net", gpus=("GPU-1",))


async def read(engine, after=0):
    async with aclosing(engine.logs("c1", after=after)) as lines:
        return [line.text async for line in lines]


def shown(sights, place=0, most=100):
    return [seen.line.text for seen in sights.since("Run1", place, most).lines]


async def test_lines_pass_through_and_are_noted_with_what_ran():
    sights = RunSights()
    engine = overheard(Engine((1, "a"), (2, "b")), sights)

    await engine.start(a_spec())
    assert await read(engine) == ["a", "b"]

    assert shown(sights) == ["a", "b"]
    (ran,) = sights.ops("Run1")
    assert (ran.op, ran.image, ran.digest) == ("render", "image:1", "sha256:of-image:1")
    assert (ran.has_network, ran.limits.memory_bytes, ran.gpus) == (True, 1024, 1)


async def test_lines_that_are_read_again_are_noted_once():
    sights = RunSights()
    inner = Engine((1, "a"), (2, "b"))
    engine = overheard(inner, sights)
    await read(engine)
    inner.lines.append(LogLine("stdout", "c", 3))

    assert await read(engine, after=0.5) == ["a", "b", "c"]

    assert shown(sights) == ["a", "b", "c"]


async def test_a_container_from_before_is_followed_although_its_start_was_not_seen():
    sights = RunSights()

    await read(overheard(Engine((1, "a")), sights))

    (ran,) = sights.ops("Run1")
    assert (ran.op, ran.container, ran.limits) == ("render", "c1", None)
    assert shown(sights) == ["a"]


@pytest.mark.parametrize(
    "engine",
    [
        Engine((1, "a"), labels={}),
        Engine((1, "a"), labels={RUN_LABEL: "Run1"}),
        Engine((1, "a"), down=Unavailable("The engine is away.")),
    ],
    ids=["nobody's", "only serves a run", "away"],
)
async def test_what_is_no_part_of_a_job_is_read_and_not_noted(engine):
    sights = RunSights()

    assert await read(overheard(engine, sights)) == ["a"]

    assert shown(sights) == []
    assert engine.closed == 1


async def test_who_stops_reading_lets_go_of_the_engines_log():
    inner = Engine((1, "a"), (2, "b"))
    async with aclosing(overheard(inner, RunSights()).logs("c1")) as lines:
        await anext(lines)

    assert inner.closed == 1


async def test_all_else_is_the_engines_own():
    assert await overheard(Engine(), RunSights()).facts() == "the engine's own"


def test_who_lags_gets_the_last_lines_and_learns_how_many_are_missing():
    sights = RunSights()
    for number in range(50):
        sights.note_line("Run1", "op", LogLine("stdout", str(number), number))

    first = sights.since("Run1", 0, 10)
    assert (first.place, first.left_out, first.lines[0].line.text) == (50, 40, "40")
    assert sights.since("Run1", first.place, 10).lines == ()
    assert sights.since("Nobody", 3, 10).lines == ()


def test_a_log_without_end_stays_within_its_bounds():
    sights = RunSights()
    for number in range(MOST_LINES + 10):
        sights.note_line("Run1", "op", LogLine("stdout", str(number), number))
    assert len(shown(sights, most=10 * MOST_LINES)) == MOST_LINES

    for number in range(1_000):
        sights.note_line("Run1", "op", LogLine("stdout", "x" * 16_384, number))
    kept = shown(sights, most=10 * MOST_LINES)
    assert sum(map(len, kept)) <= MOST_CHARACTERS
    assert max(map(len, kept)) == LONGEST_LINE + 1


def test_runs_of_long_ago_are_let_go():
    sights = RunSights()
    for number in range(MOST_RUNS + 1):
        sights.note_line(f"Run{number}", "op", LogLine("stdout", "a", 1))

    assert sights.since("Run0", 0, 1).lines == ()
    assert sights.since(f"Run{MOST_RUNS}", 0, 1).lines != ()
