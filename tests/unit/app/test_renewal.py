"""Nodes without a window rest for another version that is in place, and it goes on with them."""

import asyncio
import os
import subprocess
import sys

import pytest

from nosdesk.app.renewal import GOES_ON, IS_TOLD, Renewal
from nosdesk.app.replaced import Replaced

STARTS_ANEW = """
import os, sys
from nosdesk.app import renewal
from nosdesk.app.installed import Installed
again = "import os, sys; print(os.getpid(), *sys.argv[1:], flush=True)"
renewal.where_installed = lambda: Installed((sys.executable, "-c", again))
print(os.getpid())
renewal.Renewal().start_anew(("run", "--json"))
"""


def renewal(folder, *, needs_person=False):
    """Return one whose program is replaced already."""
    program = folder / "nosdesk"
    program.write_text("older")
    replaced = Replaced(program, look_every_s=0.001, settled_s=0)
    (folder / "new").write_text("newer")
    (folder / "new").replace(program)
    return Renewal(replaced, needs_person=needs_person)


async def followed(watched):
    said = []
    async with asyncio.timeout(60):
        await watched.follow(lambda: said.append("rest"), said.append)
    return said


async def test_the_nodes_rest_and_the_program_is_to_start_anew(tmp_path):
    watched = renewal(tmp_path)

    assert not watched.is_due
    assert await followed(watched) == [GOES_ON, "rest"]
    assert watched.is_due


async def test_where_somebody_would_have_to_type_the_nodes_go_on_and_it_is_told(tmp_path):
    watched = renewal(tmp_path, needs_person=True)

    assert await followed(watched) == [IS_TOLD]
    assert not watched.is_due


async def test_who_ends_the_program_meanwhile_gets_no_new_one(tmp_path):
    watched = renewal(tmp_path)
    await followed(watched)

    watched.give_up()

    assert not watched.is_due


async def test_nobody_is_told_to_end_what_ends_already(tmp_path):
    watched = renewal(tmp_path)
    watched.give_up()

    assert await followed(watched) == []
    assert not watched.is_due


@pytest.mark.skipif(sys.platform == "win32", reason="no process can become another there")
def test_it_goes_on_as_the_same_process_where_it_was_and_with_the_same_words():
    environment = {k: v for k, v in os.environ.items() if k != "SYSTEMD_EXEC_PID"}
    said = subprocess.run(
        [sys.executable, "-c", STARTS_ANEW],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()

    assert said[1] == f"{said[0]} run --json"
