"""Lines reach their reader in order; one who does not read holds nobody up."""

import asyncio
import os

from nosdesk.cli.lines import Lines


async def test_lines_are_written_in_order_until_the_end():
    reader, writer = os.pipe()
    with os.fdopen(writer, "wb", buffering=0) as output, Lines(str, to=output) as lines:
        for number in range(3):
            lines.put(f"line {number}")

    with os.fdopen(reader, "rb") as pipe:
        assert pipe.read() == b"line 0\nline 1\nline 2\n"


async def test_lines_beyond_the_limit_are_lost_and_counted_where_they_are_missing():
    reader, writer = os.pipe()
    wide = "x" * 100_000  # more than a pipe holds
    with (
        os.fdopen(reader, "rb") as pipe,
        os.fdopen(writer, "wb", buffering=0) as output,
        Lines(lambda lost: f"{lost} lost", to=output, limit=2) as lines,
    ):
        lines.put(wide)
        assert await asyncio.to_thread(pipe.read, 1) == b"x"  # it is being written
        for number in range(5):
            lines.put(str(number))
        rest = asyncio.get_running_loop().run_in_executor(None, lambda: [next(pipe) for _ in "abc"])
        assert (await rest)[1:] == [b"0\n", b"1\n"]
        lines.put("again")
        assert await asyncio.to_thread(lambda: [next(pipe) for _ in "ab"]) == [
            b"3 lost\n",
            b"again\n",
        ]


async def test_a_reader_that_leaves_is_noticed():
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb", buffering=0) as output, Lines(str, to=output) as lines:
        lines.put("unheard")
        async with asyncio.timeout(60):
            await lines.reader_gone.wait()
        lines.put("unheard")
