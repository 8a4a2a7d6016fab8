"""What a poster sees of its job in hand, and the orders that it gives.

The words of the answers are the network's; a route that its own node has and this one cannot have
says so.
"""

from collections.abc import Callable, Mapping
from typing import Any, Literal, cast

from aiohttp import web

from nosdesk.adapters.posters.asking import Asking
from nosdesk.adapters.posters.counter import Counter
from nosdesk.adapters.posters.jobs import Attendance
from nosdesk.adapters.posters.streams import Events, Look
from nosdesk.domain.run import Op, Phase, RunState
from nosdesk.protocol import job_views

Order = Literal["stop", "restart"]
MS_FROM = 10**11
"""Times from here on are milliseconds."""

_DONE = {"stop": "stopped", "restart": "restarted"}


class JobRoutes:
    """Serves the jobs in hand."""

    def __init__(self, asking: Asking, counter: Counter, events: Events) -> None:
        self._asking = asking
        self._counter = counter
        self._events = events

    def add_to(self, router: web.UrlDispatcher) -> None:
        """Add the routes."""
        job, group = "/job/{job}", "/job/{job}/group/{group}"
        router.add_get(f"{job}/info", self._info)
        router.add_get(f"{job}/ops", self._ops)
        router.add_get(f"{job}/ops/{{op}}", self._op)
        router.add_get(f"{job}/group/current", self._current_group)
        router.add_get(group, self._group)
        router.add_get(f"{job}/endpoints", self._endpoints)
        router.add_get(f"{job}/stats", self._stats)
        router.add_get(f"{job}/stats/stream", self._stats_stream)
        router.add_post(f"{job}/stop", self._stop)
        router.add_post(f"{group}/{{order:stop|restart}}", self._order_group)
        router.add_post(f"{group}/operation/{{op}}/{{order:stop|restart}}", self._order_op)
        router.add_post(f"{group}/move", self._move)

    # --- To look at ---

    async def _info(self, request: web.Request) -> web.StreamResponse:
        attendance = self._asking.attendance(request)
        return await self._events.send(request, attendance, self.info(attendance))

    def info(self, attendance: Attendance) -> Look:
        """Return what looks at the job's state as its poster sees it."""
        job, counter = attendance.job, self._counter
        last: tuple[RunState, tuple[job_views.SeenService, ...], bool] | None = None

        def look() -> dict[str, Any] | None:
            nonlocal last
            errand = counter.find(job.job.address)
            awaits = errand is not None and errand.awaits_definition
            known = (job.state.value, job.services(), awaits)
            if last is not None and known[0] is last[0] and known[1:] == last[1:]:
                return None
            last = known
            return job_views.job_info(
                known[0], known[1], now=self._asking.now, awaits_definition=awaits
            )

        return look

    async def _ops(self, request: web.Request) -> web.Response:
        return web.json_response(
            job_views.progress(self._asking.attendance(request).job.state.value)
        )

    async def _op(self, request: web.Request) -> web.Response:
        state = self._asking.attendance(request).job.state.value
        op = request.match_info["op"]
        if (progress := job_views.progress(state).get(op)) is None:
            raise web.HTTPNotFound(text="The job has no operation of this name.")
        return web.json_response({op: progress})

    async def _current_group(self, request: web.Request) -> web.Response:
        state = self._asking.attendance(request).job.state.value
        return web.json_response(job_views.current_group(state))

    async def _group(self, request: web.Request) -> web.Response:
        state = self._asking.attendance(request).job.state.value
        progress = job_views.progress(state, request.match_info["group"])
        if not progress:
            raise web.HTTPNotFound(text="The job has no group of this name.")
        return web.json_response(progress)

    async def _endpoints(self, request: web.Request) -> web.Response:
        job = self._asking.attendance(request).job
        return web.json_response(job_views.endpoints(job.state.value, job.services()))

    # --- Usage ---

    async def _stats(self, request: web.Request) -> web.Response:
        attendance = self._asking.attendance(request)
        interval = _interval(request.query)
        start, end = _time(request.query, "start", 0.0), _time(request.query, "end", float("inf"))
        samples = attendance.job.usage().value
        wanted = [each for each in samples if start <= each.at <= end]
        return web.json_response(job_views.stats(wanted, interval))

    async def _stats_stream(self, request: web.Request) -> web.StreamResponse:
        attendance = self._asking.attendance(request)
        interval = _interval(request.query)
        usage = attendance.job.usage()

        def latest() -> list[dict[str, Any]] | None:
            seen = {each["opId"]: each for each in job_views.stats(usage.value, interval)}
            return list(seen.values()) or None

        return await self._events.send(request, attendance, latest)

    # --- Orders ---

    async def _stop(self, request: web.Request) -> web.Response:
        attendance, proof = self._asking.steered(request)
        if attendance.job.state.value.phase not in (Phase.FETCHING, Phase.WORKING):
            raise web.HTTPBadRequest(text="The job is coming to its end already.")
        attendance.orders.note(proof, request.path)
        attendance.job.stop()
        return web.Response(text="Job is stopping")

    async def _order_op(self, request: web.Request) -> web.Response:
        wanted = request.match_info["op"]
        return self._ordered(request, lambda op: op.id == wanted, f"Operation {wanted}")

    async def _order_group(self, request: web.Request) -> web.Response:
        return self._ordered(request, lambda _: True, f"Group {request.match_info['group']}")

    def _ordered(
        self, request: web.Request, is_meant: Callable[[Op], bool], name: str
    ) -> web.Response:
        attendance, proof = self._asking.steered(request)
        state, group = attendance.job.state.value, request.match_info["group"]
        ops = [op for op in state.ops if op.group == group and is_meant(op)]
        if not ops:
            raise web.HTTPNotFound(text="The job has no such operation in a group of this name.")
        if state.phase is not Phase.WORKING or group != state.group:
            raise web.HTTPBadRequest(text="Only the group whose turn it is takes orders.")
        if not all(op.order == "" for op in ops):
            raise web.HTTPConflict(text="It is being stopped or begun anew already.")
        order = cast("Order", request.match_info["order"])
        attendance.orders.note(proof, request.path)
        attendance.job.order(tuple(op.id for op in ops), order)
        return web.Response(text=f"{name} is being {_DONE[order]}")

    async def _move(self, request: web.Request) -> web.Response:
        self._asking.steered(request)
        raise web.HTTPNotImplemented(
            text="This node runs groups in the order of the definition and does not skip any."
        )


def _interval(query: Mapping[str, str]) -> int:
    text = query.get("interval", str(job_views.STATS_INTERVALS[0]))
    known = {str(each): each for each in job_views.STATS_INTERVALS}
    if text not in known:
        raise web.HTTPBadRequest(text=f"The interval is one of {', '.join(known)} seconds.")
    return known[text]


def _time(query: Mapping[str, str], name: str, default: float) -> float:
    """Return the time in Unix seconds; it may be written in milliseconds, too."""
    text = query.get(name)
    if text is None:
        return default
    if not (text.isascii() and text.isdigit() and len(text) <= 16):
        raise web.HTTPBadRequest(text=f"The {name} is no Unix time.")
    return int(text) / 1000 if int(text) >= MS_FROM else float(text)
