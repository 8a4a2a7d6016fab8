"""The doctor's checks of the PC itself: power, driver, GPUs, Docker, its disk, the choices."""

import asyncio
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from nosdesk.adapters.desktop.asking import PatientThread
from nosdesk.adapters.desktop.sleeping import power_here
from nosdesk.adapters.docker.busybox_image import IMAGE_SETTINGS, busybox_tar
from nosdesk.adapters.docker.demo_image import OWN_IMAGE, PUBLIC_IMAGE
from nosdesk.adapters.docker.engine import DockerEngine
from nosdesk.adapters.docker.former_hosts import find_former
from nosdesk.adapters.docker.survey import survey_engine
from nosdesk.adapters.grids.profile import PRACTICE
from nosdesk.app.command_name import command_name
from nosdesk.app.doctor_parts import Consultation
from nosdesk.app.doctor_rules import grid_rules
from nosdesk.app.gpus import survey_gpus
from nosdesk.app.official import left_alone, left_alone_words, take_up
from nosdesk.domain.doctor import cards, computer
from nosdesk.domain.doctor.cards import Card
from nosdesk.domain.doctor.checks import CheckId
from nosdesk.domain.doctor.computer import Power
from nosdesk.domain.doctor.findings import Finding, Result, failed_with, ok, skipped, unknown
from nosdesk.domain.errors import HostUnfit, NodeError, Unavailable
from nosdesk.domain.former_host import FormerContainer, running_words
from nosdesk.domain.gpu_choice import NO_GPU, GpuChoice
from nosdesk.domain.mishaps import Mishap
from nosdesk.domain.rules import duration_text
from nosdesk.node.gpu_trial import try_gpus
from nosdesk.node.last_word import LastWord
from nosdesk.ports.gpus import DriverSilent

DOCKER_WITHIN_S = 8.0
_POWER_WITHIN_S = 8.0

Found = tuple[Finding, ...]


class Here:
    """Looks at this PC."""

    def __init__(self, what: Consultation, *, docker_within_s: float = DOCKER_WITHIN_S) -> None:
        self._what = what
        self._docker_within_s = docker_within_s

    async def power(self) -> Found:
        """Look whether this PC stays awake."""
        thread = PatientThread("power", _POWER_WITHIN_S)
        try:
            seen = await thread.ask(power_here)
        finally:
            thread.close()
        return (computer.power(seen or Power()),)

    async def driver(self) -> Found:
        """Look for the driver."""
        what = self._what
        plays = what.on_grid is not None and what.on_grid.grid.plays
        is_needed = bool(what.real) or not plays
        try:
            found = await what.gpus.find()
        except NodeError as error:
            return (cards.driver(error, "", is_needed=is_needed),)
        return (cards.driver(None, found.driver.version, is_needed=is_needed),)

    async def grid_rules(self) -> Found:
        """Hold this PC against what the grid says of whom it admits."""
        return await grid_rules(self._what)

    async def gpu(self) -> Found:
        """Look at each GPU that is to work."""
        what = self._what
        unreadable = 0
        try:
            survey = await survey_gpus(what.gpus)
            what.cards = {each.gpu.uuid: each for each in survey.gpus}
            unreadable = len(survey.unreadable)
        except HostUnfit as error:
            if what.real:
                return (failed_with(CheckId.GPU, error, "NO_GPU"),)
            return (skipped(CheckId.GPU, error.title),)
        except DriverSilent as error:
            return (failed_with(CheckId.GPU, error, "DRIVER_SILENT"),)
        if not what.real:
            return (cards.others([each.gpu for each in what.cards.values()], unreadable),)
        return tuple(cards.card(self._card(choice)) for choice in what.real)

    async def container(self) -> Found:
        """Try whether a container is given the GPUs."""
        what = self._what
        here = tuple(each.uuid for each in what.real if each.uuid in what.cards)
        if not here or what.engine is None:
            return (cards.in_container(None, is_tried=False),)
        name = f"nosdesk-doctor-{os.getpid()}"
        try:
            async with _image(what.engine) as image:
                await try_gpus(what.engine, name, image, here)
        except NodeError as error:
            return (cards.in_container(error, is_tried=True),)
        return (cards.in_container(None, is_tried=True),)

    async def docker(self) -> Found:
        """Look whether Docker runs, and which."""
        try:
            async with asyncio.timeout(self._docker_within_s):
                url = os.environ.get("DOCKER_HOST")
                facts = await survey_engine(url)
                former = _former(await find_former(url))
                return (computer.docker(facts), *former, *await self._left_alone())
        except TimeoutError:
            text = f"Docker runs, but did not answer within {self._docker_within_s:g} seconds."
            return (_docker_failed(text, "Restart it.", "DOCKER_SILENT"),)
        except Unavailable as error:
            return (failed_with(CheckId.DOCKER, error, "DOCKER_AWAY"),)
        except HostUnfit as error:
            if error.mishap is Mishap.ENGINE_AWAY:
                return (failed_with(CheckId.DOCKER, error, "DOCKER_FORBIDDEN"),)
            return (failed_with(CheckId.DOCKER, error, "DOCKER_MISSING"),)
        except NodeError as error:
            return (failed_with(CheckId.DOCKER, error, "DOCKER_ADDRESS"),)

    async def _left_alone(self) -> Found:
        """Tell of the network's own node that runs for another grid than the one that is meant."""
        what = self._what
        if what.engine is None or what.on_grid is None:
            return ()
        networks = await left_alone(what.engine, what.on_grid.grid)
        if not networks:
            return ()
        finding = Finding(
            CheckId.DOCKER,
            Result.WARNING,
            left_alone_words(networks),
            "Take it up there, and let it go on or finish.",
            f"{command_name()} {take_up(networks)}",
            "LEFT_ALONE",
        )
        return (finding,)

    async def disk(self) -> Found:
        """Look how full the disk is that Docker uses."""
        engine = self._what.engine
        space = None if engine is None else await engine.disk()
        free, total = (None, None) if space is None else (space.free, space.total)
        return (computer.disk(free, total, self._what.options.disk_floor),)

    async def switched_on(self) -> Found:
        """Look whether Nosdesk runs, and a GPU is to work."""
        what = self._what
        if what.no_choices is not None:
            return (failed_with(CheckId.SWITCHED_ON, what.no_choices, "CHOICES_UNREADABLE"),)
        if what.choices.gpus and not what.choices.enabled:
            uuid = next((each.uuid for each in what.nodes if each.uuid != NO_GPU), "GPU")
            command = f"{command_name()} gpus enable {uuid}"
            return (_off("No GPU is switched on.", "Switch one on.", command, "SWITCHED_OFF"),)
        program = self._program()
        if program.result is not Result.OK or what.heard is None:
            return (program,)
        return (program, *left_elsewhere(what.heard.word))

    def _program(self) -> Finding:
        what, start = self._what, f"{command_name()} run"
        if what.unheard is not None:
            return unknown(CheckId.SWITCHED_ON, what.unheard.title, what.unheard.remedy)
        heard = what.heard
        if heard is None:
            return _off("Nosdesk is not at work on this PC.", "Start it.", start, "NOT_RUNNING")
        age = duration_text(abs(heard.age_s))
        if not heard.is_alive:
            text = f"Nosdesk broke off {age} ago, in the middle of its work."
            return _off(text, "Start it again; it takes up what was left.", start, "BROKEN_OFF")
        if not heard.is_fresh:
            text = f"Nosdesk runs (process {heard.word.pid}), but has said nothing for {age}."
            return _off(text, "Stop it and start it again.", "", "STUCK")
        return ok(CheckId.SWITCHED_ON, "Nosdesk runs.", f"process {heard.word.pid}")

    def _card(self, choice: GpuChoice) -> Card:
        seen = self._what.cards.get(choice.uuid)
        name = self._what.label(choice)
        return Card(name) if seen is None else Card(name, seen.gpu, seen.verdict, seen.fault)


def left_elsewhere(word: LastWord) -> Found:
    """Tell of what is owed on other grids and cannot be seen to before something is mended.

    A practice grid is none of them: what is owed there goes with it.
    """
    return tuple(
        Finding(
            CheckId.SWITCHED_ON,
            Result.WARNING,
            f"Something to be finished or paid on another grid is stuck: {each.title}.",
            each.sentence.text,
            cause="STUCK_ELSEWHERE",
        )
        for each in word.elsewhere
        if each.is_stuck and each.grid != PRACTICE
    )


@asynccontextmanager
async def _image(engine: DockerEngine) -> AsyncGenerator[str]:
    """Give a small image for the trial; one that had to be made goes again."""
    for image in (PUBLIC_IMAGE, OWN_IMAGE):
        if await engine.has_image(image):
            yield image
            return
    files = await asyncio.to_thread(busybox_tar)
    await engine.import_image(OWN_IMAGE, files, IMAGE_SETTINGS)
    made = await engine.image(OWN_IMAGE)
    try:
        yield OWN_IMAGE
    finally:
        if made is not None:
            await engine.remove_image(OWN_IMAGE, only_id=made.id)


def _former(found: tuple[FormerContainer, ...]) -> Found:
    """Tell of other host software that runs; what only lies there is nobody's trouble."""
    running = tuple(each for each in found if each.is_running)
    if not running:
        return ()
    fix = "See what it is, and take over from it when it has no job; until then leave it alone."
    command = f"{command_name()} import-host"
    finding = Finding(
        CheckId.DOCKER, Result.WARNING, running_words(running), fix, command, "FORMER_HOST"
    )
    return (finding,)


def _docker_failed(text: str, fix: str, cause: str) -> Finding:
    return Finding(CheckId.DOCKER, Result.FAILED, text, fix, cause=cause)


def _off(text: str, fix: str, command: str, cause: str) -> Finding:
    return Finding(CheckId.SWITCHED_ON, Result.FAILED, text, fix, command, cause)
