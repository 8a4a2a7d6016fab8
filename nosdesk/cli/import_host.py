"""`nosdesk import-host`: what host software was here before, and taking over from it."""

import argparse
from dataclasses import asdict

from nosdesk.app.command_name import command_line
from nosdesk.app.former_host import check_stoppable, look, stop_former, take_key
from nosdesk.app.grid_in_use import grid_in_use
from nosdesk.app.paths import ready_paths
from nosdesk.app.wallet import open_wallet
from nosdesk.cli import terminal
from nosdesk.cli.output import print_json, printable
from nosdesk.cli.passphrase import ask_passphrase, tell_waiting
from nosdesk.domain.former_host import FormerHost, running_words


async def run(arguments: argparse.Namespace) -> int:
    """Tell what is there, after the key was taken and the containers ended, if so asked."""
    paths = ready_paths()
    with open_wallet(ask_passphrase, tell_waiting) as wallet:
        former = await look(wallet, arguments.key_file)
        if arguments.take_key:
            account = await take_key(wallet, former, label=arguments.label)
            terminal.say(f"The key of {account.address} is kept in {account.store}.")
            terminal.say(f"{former.key_file} still holds it too, unencrypted.")
            former = await look(wallet, arguments.key_file)
        if arguments.stop:
            check_stoppable(former)
            await stop_former(grid_in_use(paths), former, _tell_job)
            former = await look(wallet, arguments.key_file)
    if arguments.json:
        print_json(asdict(former))
    else:
        for line in _lines(former):
            print(printable(line))
    return 0


def _tell_job() -> None:
    terminal.say("It has a job. Waiting for its end; Ctrl+C leaves everything as it is.")


def _lines(former: FormerHost) -> list[str]:
    if not former.is_there:
        nothing = ["No other host software of the network was found on this PC."]
        return [*nothing, former.no_engine] if former.no_engine else nothing
    return [*_key_lines(former), *_container_lines(former)]


def _key_lines(former: FormerHost) -> list[str]:
    if not former.key_file:
        return ["No key file was found."]
    if former.address is None:
        return [f"{former.key_file} cannot be used: {former.unreadable}"]
    lines = [f"{former.key_file} is the key of {former.address}."]
    if former.is_open_to_all:
        lines.append(f"Others on this PC may read it: chmod 600 {former.key_file}")
    if former.is_kept:
        return [*lines, "Nosdesk has this key already."]
    take = command_line("import-host --take-key")
    return [*lines, f"Nosdesk does not have this key. {take} copies it into your keyring."]


def _container_lines(former: FormerHost) -> list[str]:
    if former.no_engine:
        return [f"Its containers could not be looked for: {former.no_engine}"]
    if former.running:
        end = command_line("import-host --stop")
        return [running_words(former.running), f"{end} waits until it has no job, and ends it."]
    if former.containers:
        none = f"{len(former.containers)} containers of it are there, and none runs."
        return [none, *_coming_back(former)]
    return ["No container of it is there."]


def _coming_back(former: FormerHost) -> list[str]:
    names = " ".join(each.name for each in former.containers if each.comes_back)
    if not names:
        return []
    down = f"'docker update --restart=no {names}'"
    return [
        f"Docker starts them again with itself, after a restart of the PC too: {down} ends that."
    ]
