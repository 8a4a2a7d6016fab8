"""`nosdesk settings`: what the user decided about the program itself, told and changed."""

import argparse
import sys
from typing import Any

import msgspec

from nosdesk.app.paths import ready_paths
from nosdesk.app.settings import open_settings
from nosdesk.cli.output import print_json, printable
from nosdesk.domain.settings import BOUNDS, changed, plain, setting_names, value_of


async def _list(arguments: argparse.Namespace) -> int:
    read = await open_settings(ready_paths()).load()
    _tell_left_out(read.left_out)
    if arguments.json:
        print_json(plain(read.settings))
        return 0
    for name in setting_names():
        value = _text(value_of(read.settings, name))
        print(printable(f"{name:<27} {value or '-':<14} ({BOUNDS[name]})"))
    return 0


async def _get(arguments: argparse.Namespace) -> int:
    read = await open_settings(ready_paths()).load()
    print(printable(_text(value_of(read.settings, arguments.name))))
    return 0


async def _set(arguments: argparse.Namespace) -> int:
    name, value = arguments.name, _meant(arguments.name, arguments.value)
    await open_settings(ready_paths()).change(lambda latest: changed(latest, name, value))
    return 0


async def _export(arguments: argparse.Namespace) -> int:
    await open_settings(ready_paths()).give_to(arguments.file)
    return 0


async def _import(arguments: argparse.Namespace) -> int:
    read = await open_settings(ready_paths()).take_from(arguments.file)
    _tell_left_out(read.left_out)
    return 0


def _tell_left_out(left_out: tuple[str, ...]) -> None:
    for each in left_out:
        print(f"nosdesk: {printable(each)}", file=sys.stderr)


def _text(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def _meant(name: str, text: str) -> Any:  # noqa: ANN401 - each setting has its own type
    """Return the text as the setting's own kind of value; a text is taken as it is."""
    try:
        read = msgspec.json.decode(text)
    except msgspec.DecodeError:
        return text
    return text if name in _TEXTS else read


_TEXTS = ("telling.quiet_hours", "money.currency", "money.price_source")


ACTIONS = {
    "list": _list,
    "get": _get,
    "set": _set,
    "export": _export,
    "import": _import,
}
"""What the parser names."""
