import asyncio

import pytest

from nosdesk.aio.state import State
from nosdesk.node.gpu_picture import GpuPicture
from nosdesk.ui.pages.gpus_feed import GpusFeed, GpuSources
from nosdesk.ui.pages.gpus_states import gpus_loading
from nosdesk.ui.pages.home_feed import HomeFeed
from nosdesk.ui.pages.home_view import loading_view
from nosdesk.ui.pages.jobs_feed import JobsFeed
from nosdesk.ui.pages.jobs_view import Condition, JobsAsk, loading_jobs
from tests.unit.ui.rig_stage import A, B, a_card, a_node, a_rig, the_cards
from tests.unit.ui.test_home_feed import Stage


class NoResults:
    async def latest(self, uuid, *, limit):
        return ()


def home_feed(stage, is_seen):
    view = State(loading_view())
    return HomeFeed(stage.sources, view, is_seen), view


def gpus_feed(stage, is_seen):
    view = State(gpus_loading())
    sources = GpuSources(
        rig=stage.rig, happenings=stage.happenings, benchmarks=NoResults(), clock=stage.clock,
        cards=stage.sources.cards, samples=lambda _: (),
    )  # fmt: skip
    return GpusFeed(sources, view, is_seen), view


async def followed(feed, stage, scene):
    async with asyncio.TaskGroup() as group:
        following = group.create_task(feed.run())
        await stage.clock.advance(1)
        await scene()
        following.cancel()


def names(view):
    return [row.name for row in view.value.gpus]


@pytest.mark.parametrize("feed_of", [home_feed, gpus_feed])
async def test_what_a_card_reads_waits_until_somebody_looks(feed_of):
    stage, is_seen = Stage(), State(False)
    feed, view = feed_of(stage, is_seen)

    async def scene():
        before = names(view)
        stage.sources.cards.set(the_cards(a_card(), a_card(B)))
        await stage.clock.advance(5)
        assert names(view) == before
        is_seen.set(True)
        await stage.clock.advance(1)
        assert len(names(view)) == len(before) + 1

    await followed(feed, stage, scene)


@pytest.mark.parametrize("feed_of", [home_feed, gpus_feed])
async def test_what_a_node_does_is_there_at_once_for_the_tray(feed_of):
    stage = Stage()
    feed, view = feed_of(stage, State(False))

    async def scene():
        stage.rig.set(a_rig(a_node(A), a_node(B)))
        await stage.clock.advance(1)
        assert len(names(view)) == 2

    stage.sources.cards.set(GpuPicture())
    await followed(feed, stage, scene)


async def test_jobs_are_read_when_somebody_looks_again():
    stage, is_seen, view = Stage(), State(False), State(loading_jobs())
    feed = JobsFeed(stage.sources, State(JobsAsk(1)), view, is_seen=is_seen)

    async def scene():
        assert view.value.condition is Condition.LOADING
        is_seen.set(True)
        await stage.clock.advance(1)
        assert view.value.condition is not Condition.LOADING

    await followed(feed, stage, scene)
