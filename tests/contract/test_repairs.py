"""What carrying out a command promises: by small real programs, and by the fake."""

import asyncio
import os
import sys

import pytest

from nosdesk.adapters.desktop import repairs as the_repairs
from nosdesk.adapters.desktop.output_lines import MOST_AT_ONCE, OutputLines
from nosdesk.adapters.desktop.repairs import SystemRepairs
from nosdesk.domain.doctor.mending import Mending
from nosdesk.ports.repairs import End, Ended, Way
from tests.fakes.repairs import FakeRepairs

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its programs are scripts of sh")

PKEXEC = """#!/bin/sh
[ "$1" = --disable-internal-agent ] || exit 9
shift
{answer}
"""
GIVEN = 'exec "$@"'
OUT_OF_REACH = """exec 3<&0
trap : TERM
setsid "$@" <&3 & job=$!
wait $job; code=$?
[ $code -lt 129 ] || { wait $job; code=$?; }
exit $code"""
"""What is asked for so has a group of its own, as root's is out of our reach."""


class Pc:
    """A PC whose desktop asks as the test says; nothing on it is run by anybody but us."""

    def __init__(self, folder):
        self.folder = folder
        self.running = frozenset({"gnome-shell"})
        self.env = {"PATH": f"{folder}:/usr/bin:/bin"}

    def has(self, name, text):
        (self.folder / name).write_text(text)
        (self.folder / name).chmod(0o755)

    def asks(self, answer=GIVEN):
        self.has("pkexec", PKEXEC.format(answer=answer))

    def repairs(self, **more):
        asks_in = {"asks_in": str(self.folder)} | more
        return SystemRepairs(self.env, is_root=False, running=lambda: self.running, **asks_in)


class Run:
    """One command, and what it said."""

    def __init__(self, repairs, mending):
        self.repairs, self.mending = repairs, mending
        self.lines = []
        self.stop = asyncio.Event()

    async def to_its_end(self):
        return await self.repairs.carry_out(self.mending, self.lines.extend, self.stop)

    async def stopped_after(self, line):
        async with asyncio.TaskGroup() as group:
            ending = group.create_task(self.to_its_end())
            while line not in self.lines:
                await asyncio.sleep(0.005)
            self.stop.set()
        return ending.result()


@pytest.fixture
def pc(tmp_path):
    return Pc(tmp_path)


def says(*words):
    return Mending((("echo", *words),))


def own(script):
    return Mending((("sh", "-c", script),), needs_root=False)


@pytest.fixture(params=["system", "fake"])
def any_repairs(request, pc):
    pc.asks()
    fake = FakeRepairs()
    fake.lines = ["hello"]
    return pc.repairs() if request.param == "system" else fake


async def test_what_is_carried_out_is_told_and_ends_well(any_repairs):
    run = Run(any_repairs, says("hello"))

    assert (await run.to_its_end()).end is End.DONE
    assert run.lines == ["hello"]


async def test_where_there_is_no_command_nothing_is_begun(any_repairs):
    run = Run(any_repairs, Mending(page="https://example.org"))

    assert (await run.to_its_end()).end is End.FAILED
    assert run.lines == []


async def test_what_needs_no_rights_is_asked_for_none(any_repairs):
    assert await any_repairs.way(own("true")) is Way.DIRECT
    assert await any_repairs.way(says("hello")) is Way.ASKS


async def test_root_itself_is_asked_for_nothing(pc):
    root = SystemRepairs(pc.env, is_root=True, running=lambda: pc.running)

    assert await root.way(says("hello")) is Way.DIRECT


@pytest.mark.parametrize("code", [126, 127])
async def test_a_password_that_was_not_given_changes_nothing_and_is_no_error(pc, code):
    pc.asks(f"exit {code}")

    assert (await Run(pc.repairs(), says("hello")).to_its_end()).end is End.REFUSED


async def test_steps_follow_one_another_until_one_fails_and_their_code_is_no_refusal(pc):
    pc.asks()
    steps = (("echo", "one"), ("sh", "-c", "exit 127"), ("echo", "three"))
    run = Run(pc.repairs(), Mending(steps))

    assert (await run.to_its_end()).end is End.FAILED
    assert run.lines[:2] == ["+ echo one", "one"]
    assert "three" not in run.lines


async def test_an_error_is_told_with_the_last_that_was_said(pc):
    ended = await Run(pc.repairs(), own("echo why not >&2; exit 3")).to_its_end()

    assert ended == Ended(End.FAILED, "why not")


async def test_a_program_that_is_not_there_is_told(pc):
    pc.asks()
    for mending in (
        Mending((("no-such-program",),)),
        Mending((("no-such-program",),), needs_root=False),
    ):
        ended = await Run(pc.repairs(), mending).to_its_end()
        assert (ended.end, "no-such-program" in ended.word) == (End.FAILED, True)


async def test_nothing_in_the_users_path_stands_in_for_what_root_runs(pc):
    pc.asks()
    pc.has("echo", "#!/bin/sh\nprintf 'taken over\\n'\n")
    run = Run(pc.repairs(), says("hello"))
    await run.to_its_end()

    assert run.lines == ["hello"]


async def test_nobody_in_the_users_path_asks_for_the_password(pc):
    pc.asks()
    elsewhere = pc.folder / "systems"
    elsewhere.mkdir()

    assert await pc.repairs(asks_in=str(elsewhere)).way(says("hello")) is Way.NONE


async def test_it_can_be_stopped_with_all_that_it_started(pc):
    run = Run(pc.repairs(), own("sleep 60 & echo begun; wait"))

    assert (await run.stopped_after("begun")).end is End.STOPPED


async def test_what_ignores_a_kind_word_is_ended(pc):
    run = Run(
        pc.repairs(grace_s=0.1), own("trap '' TERM; echo begun; while :; do sleep 0.05; done")
    )

    assert (await run.stopped_after("begun")).end is End.STOPPED


async def test_several_steps_of_roots_are_stopped_by_a_word_for_we_may_not_end_them(pc):
    pc.asks(OUT_OF_REACH)
    script = "trap 'echo told to end; exit 1' TERM; echo begun; sleep 60 & wait"
    run = Run(pc.repairs(), Mending((("echo", "first"), ("sh", "-c", script))))

    assert (await run.stopped_after("begun")).end is End.STOPPED
    assert "told to end" in run.lines


async def test_a_child_that_keeps_the_output_open_keeps_nobody_waiting(pc):
    run = Run(pc.repairs(), own("setsid sleep 5 & echo over"))

    assert (await run.to_its_end()).end is End.DONE
    assert run.lines == ["over"]


async def test_it_ends_when_its_time_is_over(pc):
    run = Run(pc.repairs(within_s=0.1), own("sleep 60"))

    assert (await run.to_its_end()).end is End.STOPPED


async def test_nobody_who_could_answer_is_asked_and_input_is_at_its_end(pc):
    run = Run(pc.repairs(), own("read -r word || echo nobody"))
    await run.to_its_end()

    assert run.lines == ["nobody"]


async def test_without_a_dialog_a_terminal_asks_and_without_one_nobody(pc):
    pc.asks()
    pc.running = frozenset({"openbox"})
    assert await pc.repairs().way(says("hello")) is Way.NONE
    ended = await Run(pc.repairs(), says("hello")).to_its_end()
    assert (ended.end, bool(ended.word)) == (End.FAILED, True)

    pc.has("sudo", '#!/bin/sh\nshift\nexec "$@"\n')
    shown = pc.folder / "shown"
    pc.has("xterm", f'#!/bin/sh\nshift\n"$@" > {shown}.new\nmv {shown}.new {shown}\n')
    pc.env |= {"DISPLAY": ":0"}
    assert await pc.repairs().way(says("hello")) is Way.TERMINAL
    assert (await Run(pc.repairs(), says("a b")).to_its_end()).end is End.HANDED_OVER
    while not shown.exists():
        await asyncio.sleep(0.005)
    assert shown.read_text() == "a b\n[0] ⏎\n"
    assert [each.wait() for each in the_repairs._left] == [0]


async def test_what_root_runs_in_a_terminal_is_the_systems_own(pc):
    pc.running = frozenset()
    pc.has("echo", "#!/bin/sh\nprintf 'taken over\\n'\n")
    pc.has("sudo", '#!/bin/sh\nshift\nexec env "$@"\n')
    shown = pc.folder / "shown"
    pc.has("xterm", f'#!/bin/sh\nshift\n"$@" > {shown}\n')
    pc.env |= {"DISPLAY": ":0"}

    assert (await Run(pc.repairs(), says("hello")).to_its_end()).end is End.HANDED_OVER
    the_repairs._left[-1].wait()
    assert shown.read_text().splitlines()[0] == "hello"


async def test_whoever_writes_more_than_anybody_reads_holds_up_nothing(tmp_path):
    lines = []
    (tmp_path / "output").write_bytes(b"line\n" * 1_000_000 + b"the last\n")
    with (tmp_path / "output").open("rb") as told:
        the_repairs._read(told, OutputLines(lines.extend))

    assert lines[-1] == "the last"
    assert len(lines) <= MOST_AT_ONCE


async def test_what_is_written_can_be_read_by_all_as_root_would_write_it(pc):
    run = Run(pc.repairs(), own("umask"))
    ours = os.umask(0o077)
    try:
        await run.to_its_end()
    finally:
        os.umask(ours)

    assert run.lines == ["0022"]


async def test_a_window_title_and_other_long_words_for_terminals_are_left_out():
    lines = []
    said = OutputLines(lines.extend)
    said.take(b"\x1b]0;title\x07one\x1b]8;;http://x\x1b\\two\x1b(B\x1b[>4;2mthree\x1bP1$r\x1b\\\n")

    assert lines == ["onetwothree"]


async def test_what_is_said_is_bounded_and_harmless(pc):
    script = r"printf '\033[31mred\033[0m\rtab\there\007\n'; head -c 100000 /dev/zero | tr '\0' x"
    run = Run(pc.repairs(), own(script))
    await run.to_its_end()

    assert run.lines[:2] == ["red", "tab here"]
    assert max(map(len, run.lines)) <= 401
