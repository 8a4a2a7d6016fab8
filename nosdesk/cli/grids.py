"""`nosdesk grids`: the grids that this PC knows, what each allows, and who answers there."""

import argparse
from typing import Any

import msgspec

from nosdesk.app.command_name import command_line
from nosdesk.app.grid_in_use import grid_name
from nosdesk.app.grid_list import (
    ListedGrid,
    add,
    ask_grid,
    listed,
    profile_of,
    remove,
    shown_place,
    use,
)
from nosdesk.app.paths import ready_paths
from nosdesk.cli.output import print_json, printable
from nosdesk.domain.grid_answers import PlaceAnswer, verdict

_NOT_ADMITTED = "! This PC's system is not admitted there."


async def _list(arguments: argparse.Namespace) -> int:
    found = await listed(ready_paths())
    if arguments.json:
        print_json({"grids": [_row(each) for each in found]})
        return 0
    for each in found:
        print(printable(_line(each)))
        for words in _words(each):
            print(printable(f"    {words}"))
    return 0


def _row(grid: ListedGrid) -> dict[str, Any]:
    return {
        "name": grid.name,
        "title": grid.title,
        "chosen": grid.is_chosen,
        "own": grid.is_own,
        "covers": grid.covers,
        "admitted_here": grid.is_admitted,
        "owes": grid.owes,
        "rules": grid.rules,
        "trouble": grid.trouble or None,
    }


def _line(grid: ListedGrid) -> str:
    mark = "*" if grid.is_chosen else " "
    own = " (yours)" if grid.is_own else ""
    return f"{mark} {grid.name:<16} {grid.title}{own}"


def _words(grid: ListedGrid) -> list[str]:
    covers = _covering(grid)
    if grid.trouble:
        return [f"! {grid.trouble}", *covers]
    words = [" ".join(grid.words), *covers]
    if not grid.is_admitted:
        words.append(_NOT_ADMITTED)
    if grid.owes:
        again = command_line(f"run --grid {grid.name}")
        words.append(
            "! Something is still to be finished or paid there. It waits until you work there"
            f" again: {again}."
        )
    return words


def _covering(grid: ListedGrid) -> list[str]:
    if not grid.covers:
        return []
    back = command_line(f"grids remove {grid.name}")
    words = (
        "! Your profile stands in for the one that comes with Nosdesk, and may lead to other"
        f" addresses. {back} brings that back."
    )
    return [words]


async def _show(arguments: argparse.Namespace) -> int:
    paths, name = ready_paths(), arguments.name
    profile = profile_of(paths, name)
    if arguments.json:
        print_json(profile)
        return 0
    found = next(each for each in await listed(paths) if each.name == name)
    print(printable(_line(found)))
    for words in (
        *found.words,
        *_covering(found),
        *(f"Not known: {each}" for each in profile.unknown),
    ):
        print(printable(f"    {words}"))
    for line in msgspec.json.format(msgspec.json.encode(profile), indent=2).decode().split("\n"):
        print(printable(line))
    return 0


async def _use(arguments: argparse.Namespace) -> int:
    paths, name = ready_paths(), arguments.name
    title = await use(paths, name)
    is_admitted = all(each.is_admitted for each in await listed(paths) if each.name == name)
    if arguments.json:
        print_json({"chosen": name, "admitted_here": is_admitted})
        return 0
    print(printable(f"{title} is chosen. It holds from the next start on."))
    if not is_admitted:
        print(f"{_NOT_ADMITTED} Its nodes do not start here.")
    return 0


async def _add(arguments: argparse.Namespace) -> int:
    added = await add(ready_paths(), arguments.file)
    if arguments.json:
        print_json({"added": added.name, "covers": added.covers})
        return 0
    print(printable(f"{added.title} is kept as '{added.name}'."))
    for words in _covering(added):
        print(printable(words))
    return 0


async def _remove(arguments: argparse.Namespace) -> int:
    file = await remove(ready_paths(), arguments.name)
    if arguments.json:
        print_json({"removed": str(file)})
    else:
        print(printable(f"Removed: {file}"))
    return 0


async def _test(arguments: argparse.Namespace) -> int:
    """Ask everybody; 0 when all that a node needs answer, 1 otherwise."""
    paths = ready_paths()
    name = arguments.name or grid_name(paths)
    answers = await ask_grid(paths, name)
    if arguments.json:
        rows = [_answer(each) for each in answers]
        print_json({"grid": name, "verdict": verdict(answers), "services": rows})
    else:
        for each in answers:
            print(printable(_answer_line(each)))
        print(verdict(answers))
    return int(any(each.place.is_needed and not each.is_well for each in answers))


def _answer(answer: PlaceAnswer) -> dict[str, Any]:
    return {
        "what": answer.place.what,
        "place": shown_place(answer),
        "needed": answer.place.is_needed,
        "well": answer.is_well,
        "said": answer.said,
        "ms": None if answer.took_s is None else round(1000 * answer.took_s),
    }


def _answer_line(answer: PlaceAnswer) -> str:
    took = "" if answer.took_s is None else f"{1000 * answer.took_s:.0f} ms"
    mark = "ok" if answer.is_well else "FAIL" if answer.place.is_needed else "warn"
    said = answer.said if answer.is_well else f"{answer.said} ({shown_place(answer)})"
    return f"  {mark:<5} {answer.place.what:<20} {took:>8}  {said}"


ACTIONS = {
    "list": _list,
    "add": _add,
    "show": _show,
    "use": _use,
    "remove": _remove,
    "test": _test,
}
"""What the parser names."""
