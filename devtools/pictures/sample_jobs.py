"""The jobs page as it could be, for pictures of the window: every figure is made up."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC

from devtools.pictures.sample_rig import MARKET_NAMES, NOW, sample_known
from devtools.pictures.scene import Make, Scene
from nosdesk.aio.state import State
from nosdesk.domain.addresses import (
    Address,
    Cid,
    JobAddress,
    NodeAddress,
    RunAddress,
    Signature,
)
from nosdesk.domain.gpu import GpuUuid
from nosdesk.node import activity
from nosdesk.node.run_sights import RanOp, RunSights
from nosdesk.ports.containers import MIB, Limits, LogLine
from nosdesk.ports.history import RunRecord
from nosdesk.ui.pages.followed_runs import Followed, FollowedRun, followed
from nosdesk.ui.pages.home_view import Condition
from nosdesk.ui.pages.jobs import JobsPage
from nosdesk.ui.pages.jobs_view import (
    JobsAsk,
    JobsView,
    empty_jobs,
    failed_jobs,
    live_row,
    loading_jobs,
)
from nosdesk.ui.pages.run_view import run_view
from nosdesk.ui.pages.run_words import Names
from nosdesk.ui.words import said

NAMES = Names(
    gpus={"GPU-4090": "RTX 4090", "GPU-3090": "RTX 3090", "GPU-3060": "RTX 3060"},
    markets=MARKET_NAMES,
    year=2027,
    zone=UTC,
)
LIVE = RunAddress(Address("RunInHandQ7sLpWn3JzR8tYxHc2BdMgE5uAoT4"))


def jobs_views() -> dict[str, JobsView]:
    """Return the jobs page in every state that it is designed for, and runs that are open."""
    normal = _normal()
    runs, ran = normal.runs, sample_sights().ops(LIVE)
    return {
        Condition.LOADING.value: loading_jobs(),
        Condition.EMPTY.value: empty_jobs(),
        Condition.NORMAL.value: normal,
        Condition.DEGRADED.value: replace(
            normal,
            condition=Condition.DEGRADED,
            live=(),
            title=said("Your jobs cannot be read right now"),
            text=said("The disk is full. What is shown was read 6 min ago."),
        ),
        Condition.FAILED.value: failed_jobs(
            "The history cannot be opened.", "Free some disk space and try again."
        ),
        "nothing-found": JobsView(Condition.NORMAL, is_narrowed=True, names=NAMES),
        "run-live": replace(
            normal, opened=run_view(None, sample_followed()[LIVE], NAMES, NOW, ran)
        ),
        "run-paid": replace(normal, opened=run_view(runs[1], _seen(runs[1]), NAMES, NOW)),
        "run-short": replace(normal, opened=run_view(runs[5], None, NAMES, NOW)),
        "run-lost": replace(normal, opened=run_view(runs[7], None, NAMES, NOW)),
    }


def jobs_scenes() -> Iterable[Scene]:
    """Return the page in each of these states."""
    for state, view in jobs_views().items():
        yield Scene("jobs", state, _page_of(view))


def _page_of(view: JobsView) -> Make:
    asked = JobsAsk(1, opened=view.opened.run if view.opened else None)
    return lambda _, tokens: JobsPage(State(view), State(asked), tokens, sample_sights())


def sample_runs() -> tuple[RunRecord, ...]:
    """Return the runs of a few days, with a reason where one is not simply paid."""
    takings = sample_known().takings
    assert takings is not None
    reasons = {
        "ended_by_poster": "The poster ended the job.",
        "handed_back": "The job asks for more memory than this GPU has.",
        "lost": "The job was closed before the result arrived.",
    }
    few = tuple(
        replace(
            run,
            run=RunAddress(Address(f"{run.run}Wn3JzR8tYxHc2BdMgE5uAoT4iS9vKf")),
            node=NodeAddress(Address("NodeWn3JzR8tYxHc2BdMgE5uAoT4iS9vKfP6")),
            signature=Signature(f"{number}Sig" + "R8tYxHc2BdMgE5uAoT4iS9vKfP6" * 3),
            result=Cid("QmWn3JzR8tYxHc2BdMgE5uAoT4iS9vKfP6eD1"),
            reason=reasons.get(run.outcome, ""),
            energy_wh=_energy_wh(run),
        )
        for number, run in enumerate(takings.recent)
    )
    return few + tuple(
        replace(
            run,
            run=RunAddress(Address(f"{run.run}{day}")),
            settled_at=run.settled_at - day * 86_400,
        )
        for day in range(1, 5)
        for run in few[1:]
    )


def _energy_wh(run: RunRecord) -> float | None:
    """Return what it took at 312 W."""
    if run.started_at is None or run.ended_at is None:
        return None
    return 312.0 * (run.ended_at - run.started_at) / 3_600


def sample_sights() -> RunSights:
    """Return what the window overheard of the job in hand."""
    sights = RunSights()
    image = "docker.io/nosana/stable-diffusion:1.4.2"
    digest = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
    limits = Limits(memory_bytes=24 * 1024 * MIB, disk_bytes=80 * 1024 * MIB)
    for op in ("fetch", "render"):
        gpus = int(op == "render")
        sights.note_op(
            LIVE, RanOp(op, f"{op}-1", image, digest, has_network=True, limits=limits, gpus=gpus)
        )
    for number in range(1, 61):
        text = f"step {number:3}/240   loss {0.412 / number**0.5:.4f}   3.1 s   img_{number:04}.png"
        sights.note_line(LIVE, "render", LogLine("stdout", text, NOW - 700 + 3 * number))
    return sights


def sample_followed() -> Followed:
    """Return a job in hand, as the window saw it."""
    job = JobAddress(Address("7kFvQ7sLpWn3JzR8tYxHc2BdMgE5uAoT4iSqXb"))
    began, image = NOW - 14 * 60, "docker.io/nosana/stable-diffusion:1.4.2"
    mib = 1024 * 1024
    runs: Followed = {}
    for what in (
        activity.RunAssigned(began, LIVE, job),
        activity.DefinitionChecked(began + 2, LIVE, 2),
        activity.ImagePulling(began + 30, LIVE, image, 900 * mib, 4_100 * mib),
        activity.ImagePulling(began + 110, LIVE, image, 4_100 * mib, 4_100 * mib),
        activity.OpStarted(began + 112, LIVE, "fetch", image, began + 112),
        activity.OpOver(began + 118, LIVE, "fetch", 0, began + 118),
        activity.OpStarted(began + 120, LIVE, "render", image, began + 120),
    ):
        runs = followed(runs, GpuUuid("GPU-4090"), what)
    return runs


def _normal() -> JobsView:
    live = tuple(live_row(run, NAMES, NOW) for run in sample_followed().values())
    return JobsView(Condition.NORMAL, sample_runs(), names=NAMES, live=live)


def _seen(run: RunRecord) -> FollowedRun:
    assert run.started_at is not None and run.ended_at is not None and run.sent_at is not None  # noqa: PT018 - no test
    runs: Followed = {}
    for what in (
        activity.RunAssigned(run.assigned_at, run.run, run.job),
        activity.OpStarted(run.started_at, run.run, "render", "docker.io/nosana/sd:1.4", NOW),
        activity.OpOver(run.ended_at, run.run, "render", 0, run.ended_at),
        activity.ResultPinned(run.ended_at + 4, run.run, Cid("Qm")),
        activity.ClaimSent(run.sent_at, run.run, Signature("sig")),
        activity.ClaimConfirmed(run.settled_at, run.run, Signature("sig")),
    ):
        runs = followed(runs, GpuUuid("GPU-4090"), what)
    return runs[run.run]
