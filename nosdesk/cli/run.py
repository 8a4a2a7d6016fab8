"""`nosdesk run`: this PC's nodes without a window, until stopped."""

import argparse
import sys
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from nosdesk.aio.race import unless
from nosdesk.app.command_name import command_line
from nosdesk.app.paths import user_paths
from nosdesk.app.renewal import Renewal
from nosdesk.app.run import (
    RunEvents,
    RunOptions,
    run_nodes,
)
from nosdesk.app.settings import open_settings
from nosdesk.app.signers import passphrase_in
from nosdesk.cli.consent import TerminalConsent
from nosdesk.cli.lines import Lines
from nosdesk.cli.output import (
    ActivityLines,
    activity_json,
    counted,
    json_line,
    status_text,
    timed,
)
from nosdesk.cli.parsers.run import GOES_ON
from nosdesk.cli.passphrase import ask_passphrase, tell_waiting
from nosdesk.cli.rig_words import happening_json, happening_text
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import NO_GPU
from nosdesk.domain.node_status import NodeStatus, Phase
from nosdesk.domain.secret import SecretBytes
from nosdesk.domain.settings import Settings
from nosdesk.node.activity import Queued
from nosdesk.node.rig_picture import Happening, LeftThere, NodeDid, RigPicture
from nosdesk.ports.key_store import Asked, AskPassphrase


async def run(arguments: argparse.Namespace) -> int:
    """Run the node until it has drained; 1 when whoever read its output has gone before.

    Where another version of the program takes its place, that one goes on with the nodes.
    """
    renewal = Renewal()
    settings = (await open_settings(user_paths()).load()).settings
    options = options_of(arguments, settings, renewal)
    with Lines(_json_loss if arguments.json else _loss) as lines:
        events = _for_programs(lines) if arguments.json else _for_people(lines)
        has_drained = await unless(lines.reader_gone, run_nodes(options, events))
    if has_drained and renewal.is_due:
        renewal.start_anew(_words_to_go_on(sys.argv[1:]))
    return 0 if has_drained else 1


def options_of(arguments: argparse.Namespace, settings: Settings, renewal: Renewal) -> RunOptions:
    """Return what was said, and for the rest what is set.

    GPUs and market may have been chosen anew since they were named, where another version goes on.
    """
    fee, floor = arguments.max_fee, arguments.keep_free
    return RunOptions(
        practice_file=arguments.practice_file,
        market=None if arguments.goes_on else arguments.market,
        gpus=() if arguments.goes_on else tuple(arguments.gpu),
        engine=arguments.engine,
        max_fee=settings.money.fee_ceiling if fee is None else fee,
        disk_floor=settings.jobs.disk_floor if floor is None else floor,
        isolates=not (arguments.open_home or settings.jobs.open_home),
        ask=_passphrase(arguments.passphrase_file, renewal),
        waits_for_grid=arguments.goes_on,  # it was there, and nobody may be here to start again
        renewal=renewal,
        metrics_port=arguments.metrics,
        sharing=replace(settings.sharing, metrics_port=None)
        if arguments.metrics
        else settings.sharing,
        consent=TerminalConsent() if arguments.ask_before_signing else None,
    )


def _words_to_go_on(words: list[str]) -> list[str]:
    return [*words, *({GOES_ON} - {*words})]


def _passphrase(file: Path | None, renewal: Renewal) -> AskPassphrase:
    if file is not None and not file.is_file():
        renewal.needs_person = True  # a pipe, say, which gives it once

    async def asks(why: Asked) -> SecretBytes | None:
        given = await ask_passphrase(why)
        if given is not None:
            renewal.needs_person = True  # who typed it is not there to type it again
        return given

    return asks if file is None else passphrase_in(file)


def _json_loss(lost: int) -> str:
    return json_line({"lines_lost": lost})


def _loss(lost: int) -> str:
    return timed(f"({counted(lost, 'line')} left out: nobody read them in time.)")


def _for_programs(lines: Lines) -> RunEvents:
    told: dict[GpuUuid, NodeStatus] = {}
    left: dict[str, LeftThere] = {}

    def on_picture(picture: RigPicture) -> None:
        for what in _news_elsewhere(picture, left):
            lines.put(json_line({"elsewhere": what.grid, "status": what.status}))
        for node in picture.nodes:
            if told.get(node.choice.uuid) != node.status:
                told[node.choice.uuid] = node.status
                lines.put(json_line(_of(node.choice.uuid) | {"status": node.status}))

    def on_happening(what: Happening) -> None:
        if isinstance(what, NodeDid):
            lines.put(json_line(_of(what.gpu) | activity_json(what.what)))
        else:
            lines.put(json_line(happening_json(what)))

    return RunEvents(
        on_put_aside=lambda path: lines.put(json_line({"journal_put_aside": str(path)})),
        on_picture=on_picture,
        on_happening=on_happening,
        on_keyring_wait=tell_waiting,
        on_owed=lambda words: lines.put(json_line({"owed_elsewhere": words})),
        on_left_alone=lambda words: lines.put(json_line({"left_alone": words})),
        on_replaced=lambda words: lines.put(json_line({"replaced": words})),
    )


def _of(gpu: GpuUuid) -> dict[str, str]:
    return {} if gpu == NO_GPU else {"gpu": gpu}


def _for_people(lines: Lines) -> RunEvents:
    words = _Words(lines)
    return RunEvents(
        words.on_put_aside, words.on_picture, words.on_happening, tell_waiting, words.on_owed,
        words.on_left_alone, words.on_replaced,
    )  # fmt: skip


class _Words:
    """Says what a person should know, each change once."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._words: dict[GpuUuid, ActivityLines] = defaultdict(ActivityLines)
        self._told: dict[GpuUuid, tuple[object, ...]] = {}
        self._names: dict[GpuUuid, str] = {}
        self._badges: set[str] = set()
        self._was_idle = False
        self._left: dict[str, LeftThere] = {}

    def on_put_aside(self, path: Path) -> None:
        """Tell where a damaged journal is."""
        self._say(f"! The journal was damaged. It is kept at {path}; a new one is begun.")

    def on_owed(self, words: str) -> None:
        """Tell what waits on other grids."""
        self._say(f"! {words}")

    def on_left_alone(self, words: str) -> None:
        """Tell that the network's own node runs for another grid."""
        self._say(f"! {words}")

    def on_replaced(self, words: str) -> None:
        """Tell that another version is in place."""
        self._say(words)

    def on_picture(self, picture: RigPicture) -> None:
        """Tell the nodes whose state is news."""
        for what in _news_elsewhere(picture, self._left):
            self._say(f"{what.title}: {status_text(what.status, time.time())}")
        several = len(picture.nodes) > 1
        for node in picture.nodes:
            uuid = node.choice.uuid
            self._names[uuid] = (node.choice.name or uuid) if several else ""
            if node.badge and node.badge not in self._badges:
                self._badges.add(node.badge)
                self._say(f"! {node.badge}")
            if self._told.get(uuid) != (news := _news(node.status)):
                self._told[uuid] = news
                self._say(status_text(node.status, time.time()), uuid)
        is_idle = not picture.nodes and bool(picture.choices.gpus) and not picture.choices.enabled
        if is_idle and not self._was_idle:
            self._say(f"No GPU is switched on. {command_line('gpus enable GPU')} lets one work.")
        self._was_idle = is_idle
        self._told = {node.choice.uuid: self._told[node.choice.uuid] for node in picture.nodes}

    def on_happening(self, what: Happening) -> None:
        """Tell what happened, where the states do not say it already."""
        if not isinstance(what, NodeDid):
            if words := happening_text(what, self._names):
                self._say(words)
            return
        if isinstance(what.what, Queued):
            return  # the state says it, and goes on saying it as the place changes
        if line := self._words[what.gpu].line(what.what):
            self._say(line, what.gpu)

    def _say(self, words: str, gpu: GpuUuid = NO_GPU) -> None:
        name = self._names.get(gpu, "")
        self._lines.put(timed(f"{name}: {words}" if name else words))


def _news_elsewhere(picture: RigPicture, told: dict[str, LeftThere]) -> list[LeftThere]:
    """Return what is owed on other grids and was not told like that; what is over is forgotten."""
    left = {each.grid: each for each in picture.elsewhere if each.is_owed}
    former = {name: _news(each.status) for name, each in told.items()}
    told.clear()
    told.update(left)
    return [each for name, each in left.items() if former.get(name) != _news(each.status)]


def _news(status: NodeStatus) -> tuple[object, ...]:
    """Return what of a state is worth a line of its own: a countdown that goes on is not."""
    is_counting = status.phase in (Phase.PAUSED, Phase.DRAINING)
    text = "" if is_counting else status.sentence.text
    wait = None if status.phase is Phase.WAITING_ADMISSION else status.wait  # asked again and again
    return status.phase, status.sentence.id, text, status.job, wait
