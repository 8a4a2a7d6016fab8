"""Work beside a block ends with it, and what the block raises comes out as it is."""

import asyncio

import pytest

from nosdesk.aio.beside import beside


class Work:
    def __init__(self):
        self.ended = False

    async def run(self):
        try:
            await asyncio.Event().wait()
        finally:
            self.ended = True


async def test_it_goes_on_until_the_block_is_over():
    work = Work()
    async with beside(work.run()):
        await asyncio.sleep(0)
        assert not work.ended

    assert work.ended


async def test_what_the_block_raises_has_no_group_around_it():
    work = Work()

    async def block():
        async with beside(work.run()):
            await asyncio.sleep(0)
            raise LookupError("here")

    with pytest.raises(LookupError, match="here"):
        await block()
    assert work.ended


async def test_work_that_fails_ends_the_block():
    async def fails():
        raise LookupError("there")

    async def block():
        async with beside(fails()):
            await asyncio.Event().wait()

    with pytest.raises(ExceptionGroup) as caught:
        await block()
    assert isinstance(caught.value.exceptions[0], LookupError)
