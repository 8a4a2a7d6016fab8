"""What every route of a job's asks first: is the job here, and is the caller its poster?"""

from aiohttp import web

from nosdesk.adapters.posters.jobs import Attendance, JobsInHand
from nosdesk.adapters.posters.owner import Proof, proven
from nosdesk.domain.errors import Untrusted
from nosdesk.ports.clock import Clock
from nosdesk.ports.handover import PostersJob

OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
    "Access-Control-Allow-Headers": "Authorization, Content-Type",
}
"""Posters' web pages call from anywhere; no browser sends its cookies along."""


class Asking:
    """Finds what a request is about, for its poster's eyes."""

    def __init__(self, jobs: JobsInHand, clock: Clock) -> None:
        self._jobs = jobs
        self._clock = clock

    @property
    def now(self) -> float:
        """This computer's time."""
        return self._clock.now()

    def find(self, job: str) -> Attendance | None:
        """Return the job's attendance, None when it is not in hand."""
        return self._jobs.find(job)

    def attendance(self, request: web.Request) -> Attendance:
        """Return the job in hand that the poster asks for."""
        attendance, _ = self._asked(request, needs_time=False)
        return attendance

    def steered(self, request: web.Request) -> tuple[Attendance, Proof]:
        """Return the job in hand that the poster gives an order for, and the order's proof."""
        attendance, proof = self._asked(request, needs_time=True)
        try:
            attendance.orders.check(proof, request.path)
        except Untrusted as error:
            raise _unauthorised(error) from error
        return attendance, proof

    def _asked(self, request: web.Request, *, needs_time: bool) -> tuple[Attendance, Proof]:
        attendance = self.find(request.match_info["job"])
        if attendance is None:
            raise web.HTTPNotFound(text="This node has no such job in hand.")
        job = attendance.job
        proof = self.check(request, job.job, deployment_id=job.deployment_id, needs_time=needs_time)
        return attendance, proof

    def check(
        self,
        request: web.Request,
        job: PostersJob,
        *,
        deployment_id: str | None = None,
        needs_time: bool = False,
    ) -> Proof:
        """Turn away who cannot prove to be the job's poster; the header may need a time."""
        try:
            return proven(
                request.headers.get("Authorization", ""),
                job,
                now=self.now,
                deployment_id=deployment_id,
                needs_time=needs_time,
            )
        except Untrusted as error:
            raise _unauthorised(error) from error


def _unauthorised(error: Untrusted) -> web.HTTPUnauthorized:
    return web.HTTPUnauthorized(text=f"{error.title} Only the job's poster may ask for this.")
