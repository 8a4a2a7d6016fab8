"""The doctor page as it could be, for pictures of the window: every finding is made up."""

from functools import partial

from devtools.pictures.sample_mending import UBUNTU, StillMending, still_mendings
from devtools.pictures.sample_rig import NOW, home_views
from devtools.pictures.scene import SAMPLE_OFFERS, Scene, nothing
from nosdesk.aio.state import State
from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.computer import NO_SLEEP
from nosdesk.domain.doctor.diagnosis import Diagnosis, diagnosis
from nosdesk.domain.doctor.findings import Finding, Result, ok, waits_for
from nosdesk.domain.doctor.mendings import mended
from nosdesk.domain.errors import Unavailable
from nosdesk.ui.commands import Commands
from nosdesk.ui.mending_dialog import Fixing
from nosdesk.ui.pages.doctor import DoctorOrders, DoctorPage
from nosdesk.ui.pages.doctor_view import DoctorView, Examination, doctor_view
from nosdesk.ui.theme.tokens import Tokens

_WELL = {
    CheckId.POWER: "This PC stays awake by itself.",
    CheckId.NETWORK: "All services of the grid answer.",
    CheckId.CLOCK: "This PC's clock is right.",
    CheckId.DRIVER: "The NVIDIA driver 580.95 runs.",
    CheckId.GPU: "It is here and well.",
    CheckId.CONTAINER: "A container was given the GPU.",
    CheckId.DOCKER: "Docker 28.2.1 runs.",
    CheckId.DISK: "812.4 of 931.5 GiB are free where Docker keeps its files.",
    CheckId.WALLET: "0.0812 SOL, enough for some 900 jobs.",
    CheckId.ADMISSION: "The grid admits this node.",
    CheckId.MARKET: "The market nvidia-3090 is right, and pays 3.24 NOS an hour.",
    CheckId.RULES: "Your rules allow work now.",
    CheckId.SWITCHED_ON: "Nosdesk runs.",
    CheckId.PLACE: "Place 4 of 31 in the queue.",
    CheckId.DEMAND: "Jobs in work: 41, waiting for a node: 0. Nodes waiting: 31.",
}


def doctor_scenes() -> list[Scene]:
    """Return the doctor page in every state that it is designed for."""
    pages = [
        Scene("doctor", state, partial(_page, view, StillMending()))
        for state, view in doctor_views().items()
    ]
    ill = doctor_views()["degraded"]
    fixes = [
        Scene("doctor", state, partial(_page, ill, StillMending(now)), then=_open_fix)
        for state, now in still_mendings().items()
    ]
    return [*pages, *fixes]


def _open_fix(page: DoctorPage) -> None:
    page.offer.button.click()


def doctor_views() -> dict[str, DoctorView]:
    """Return what the page shows in each of them."""
    homes = home_views()
    normal = homes["normal"]
    found = _well()
    part = dict(list(found.items())[:6])
    well = diagnosis([each for all_ in found.values() for each in all_], (1500.0, 3600.0, 2100.0))
    ill = _ill()
    cause = diagnosis([each for all_ in ill.values() for each in all_])
    away = Unavailable("The files of this PC cannot be read.", "Check the disk, and look again.")
    return {
        "loading": doctor_view(Examination(part), normal, NOW),
        "normal": doctor_view(_over(found, well), normal, NOW),
        "degraded": doctor_view(_over(ill, cause), homes["degraded"], NOW),
        "empty": doctor_view(_over(ill, cause), homes["empty"], NOW),
        "failed": doctor_view(
            Examination(trouble=away, at=NOW - 60, is_looking=False), normal, NOW
        ),
    }


def _over(found: dict[CheckId, tuple[Finding, ...]], told: Diagnosis) -> Examination:
    return Examination(found, told, None, NOW - 130, is_looking=False)


def _well() -> dict[CheckId, tuple[Finding, ...]]:
    return {check: (ok(check, text),) for check, text in _WELL.items()}


def _ill() -> dict[CheckId, tuple[Finding, ...]]:
    failed = Finding(
        CheckId.DOCKER,
        Result.FAILED,
        "Docker does not answer on this computer.",
        "Start it.",
        cause="DOCKER_AWAY",
    )
    warned = Finding(
        CheckId.POWER,
        Result.WARNING,
        "This PC falls asleep when nobody has touched it for 30 min (systemd).",
        "Let it stay awake.",
        NO_SLEEP,
        "FALLS_ASLEEP",
    )
    return {
        **_well(),
        CheckId.POWER: (mended(warned, UBUNTU),),
        CheckId.DOCKER: (mended(failed, UBUNTU),),
        CheckId.CONTAINER: (waits_for(CheckId.CONTAINER, CheckId.DOCKER),),
        CheckId.DISK: (waits_for(CheckId.DISK, CheckId.DOCKER),),
        CheckId.GPU: (
            ok(CheckId.GPU, "It is here and well.", about="NVIDIA GeForce RTX 4090"),
            ok(CheckId.GPU, "It is here and well.", about="NVIDIA GeForce RTX 3090"),
        ),
    }


def _page(
    view: DoctorView, mending: StillMending, commands: Commands, tokens: Tokens
) -> DoctorPage:
    orders = DoctorOrders(nothing, lambda: None, Fixing(mending, commands))
    return DoctorPage(State(view), orders, SAMPLE_OFFERS, commands, tokens)
