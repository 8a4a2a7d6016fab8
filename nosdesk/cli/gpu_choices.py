"""`nosdesk gpus ACTION`: which GPUs work, by which rules, and the switch from one to another.

What is chosen here is kept, and a node that runs follows it within about a second.
"""

import argparse
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec

from nosdesk.app.gpu_selection import GpuSelection, KnownGpu, open_selection
from nosdesk.app.wallet import chosen_account, open_wallet
from nosdesk.cli.choice_words import pay_text
from nosdesk.cli.output import print_json, printable
from nosdesk.cli.passphrase import ask_passphrase, tell_waiting
from nosdesk.domain import gpu_choices
from nosdesk.domain.gpu_choice import ChosenLimits, RigChoices
from nosdesk.domain.money import MicroNos
from nosdesk.domain.moves.amounts import parse_nos
from nosdesk.domain.rules import (
    PRECEDENCE,
    Rules,
    check_rules,
    duration_text,
    hours_text,
    parse_duration,
    parse_hours,
)

HOUR_S = 3_600
DAY_S = 24 * HOUR_S


async def run(arguments: argparse.Namespace) -> int:
    """Do what was asked for with the choices."""
    async with open_selection() as selection:
        await arguments.act(selection, arguments)
    return 0


# --- Working ---------------------------------------------------------------------------------


async def _enable(selection: GpuSelection, arguments: argparse.Namespace) -> None:
    card = selection.find_to_use(arguments.gpu)
    how = partial(gpu_choices.enabled, uuid=card.uuid, name=card.name, at_most=selection.at_most)
    await _changed(
        selection,
        arguments,
        how,
        card,
        f"{card.name} is switched on: it takes jobs whenever Nosdesk runs.",
    )


async def _disable(selection: GpuSelection, arguments: argparse.Namespace) -> None:
    card = selection.find(arguments.gpu)
    how = partial(gpu_choices.disabled, uuid=card.uuid)
    known = (await selection.load()).of(card.uuid)
    is_at_work = known is not None and known.is_enabled
    rest = "finishes its job, is paid, and stops" if is_at_work else "is switched off already"
    done = f"{card.name} {rest}."
    await _changed(selection, arguments, how, card, done)


async def _switch(selection: GpuSelection, arguments: argparse.Namespace) -> None:
    old, new = selection.find(arguments.old), selection.find_to_use(arguments.new)
    order = partial(gpu_choices.switched, old=old.uuid, new=new.uuid, name=new.name)
    done = (
        f"{new.name} takes over from {old.name} once the job in hand is paid. If {new.name} may"
        f" not join, {old.name} goes on."
    )
    await _changed(selection, arguments, partial(order, now=time.time()), new, done)


async def _stay(selection: GpuSelection, arguments: argparse.Namespace) -> None:
    choices = await selection.change(partial(gpu_choices.cancelled, now=time.time()))
    over = choices.last_switch
    assert over is not None
    card = selection.find(over.switch.old)
    await _tell(selection, arguments, card, f"Cancelled. {card.name} goes on.")


async def _pause(selection: GpuSelection, arguments: argparse.Namespace) -> None:
    card, now = selection.find(arguments.gpu), time.time()
    length = None if arguments.length is None else parse_duration(arguments.length)
    until = None if length is None else now + length
    how = partial(gpu_choices.paused, uuids=[card.uuid], now=now, until=until)
    lasting = "until you resume" if length is None else f"for {duration_text(length)}"
    await _changed(selection, arguments, how, card, f"{card.name} takes no new jobs {lasting}.")


async def _resume(selection: GpuSelection, arguments: argparse.Namespace) -> None:
    card = selection.find(arguments.gpu)
    length = None if arguments.anyway is None else parse_duration(arguments.anyway)
    insist = None if length is None else time.time() + length
    how = partial(gpu_choices.resumed, uuids=[card.uuid], insist_until=insist)
    lasting = "" if length is None else f", whatever its rules say, for {duration_text(length)}"
    await _changed(selection, arguments, how, card, f"{card.name} is paused no more{lasting}.")


async def _market(selection: GpuSelection, arguments: argparse.Namespace) -> None:
    card = selection.find(arguments.gpu)
    how = partial(gpu_choices.with_market, uuid=card.uuid, market=arguments.market, name=card.name)
    where = f"the market {arguments.market}" if arguments.market else "the market the grid means"
    await _changed(selection, arguments, how, card, f"{card.name} works in {where}.")


async def _account(selection: GpuSelection, arguments: argparse.Namespace) -> None:
    card = selection.find(arguments.gpu)
    take = partial(gpu_choices.with_account, uuid=card.uuid, name=card.name)
    take(await selection.load(), account="")  # before an account is added in vain
    with open_wallet(ask_passphrase, tell_waiting) as wallet:
        chosen = await chosen_account(wallet, arguments.account, is_new=arguments.new)
    address = chosen.address if chosen else ""
    done = f"{card.name} works with {address or 'its usual account'}."
    await _changed(selection, arguments, partial(take, account=address), card, done)


# --- Rules -----------------------------------------------------------------------------------


async def _rules(selection: GpuSelection, arguments: argparse.Namespace) -> None:
    card = selection.find(arguments.gpu)
    known = (await selection.load()).of(card.uuid)
    rules = _ruled(known.rules if known else Rules(), arguments)
    check_rules(rules)
    if rules != (known.rules if known else Rules()):
        how = partial(gpu_choices.with_rules, uuid=card.uuid, rules=rules, name=card.name)
        await selection.change(how)
    await _tell(selection, arguments, card, "\n".join(_rule_lines(card, rules)))


def _ruled(rules: Rules, asked: argparse.Namespace) -> Rules:
    changes: dict[str, Any] = {}
    if asked.hours is not None:
        changes["hours"] = () if asked.hours == "always" else parse_hours(asked.hours)
    if asked.idle is not None:
        changes["idle_after_s"] = None if asked.idle == "off" else parse_duration(asked.idle)
    if asked.programs is not None:
        changes["programs"] = _names(asked.programs)
    if asked.ignore is not None:
        changes["ignored"] = _names(asked.ignore)
    if asked.make_room or asked.no_make_room:
        changes["yields"] = asked.make_room
    if asked.on_battery or asked.no_battery:
        changes["on_battery"] = asked.on_battery
    if asked.least is not None:
        least = MicroNos(0) if asked.least.strip() == "0" else parse_nos(asked.least)
        changes["least_price"] = -(-least // HOUR_S)
    return msgspec.structs.replace(rules, **changes)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _rule_lines(card: KnownGpu, rules: Rules) -> list[str]:
    idle = "does not matter" if rules.idle_after_s is None else duration_text(rules.idle_after_s)
    room = "any program on this GPU" if rules.yields else "none but those named"
    return [
        f"{card.name} may take jobs by these rules:",
        f"  hours      {hours_text(rules.hours) if rules.hours else 'always'}",
        f"  idle       {idle}",
        f"  programs   {', '.join(rules.programs) or 'none named'}",
        f"  make room  for {room}",
        f"  ignored    {', '.join(rules.ignored) or 'none'}",
        f"  battery    {'works on it, too' if rules.on_battery else 'waits until plugged in'}",
        f"  least pay  {_pay(rules)}",
    ]


def _pay(rules: Rules) -> str:
    return pay_text(rules.least_price) if rules.least_price else "any"


async def _limit(selection: GpuSelection, arguments: argparse.Namespace) -> None:
    card = selection.find(arguments.gpu)
    known = (await selection.load()).of(card.uuid)
    limits = known.limits if known else ChosenLimits()
    heat, power = arguments.temperature, arguments.power
    limits = ChosenLimits(
        limits.temperature_c if heat is None else heat or None,
        limits.power_w if power is None else power or None,
    )
    gpu_choices.check_limits(limits)
    if limits != (known.limits if known else ChosenLimits()):
        how = partial(gpu_choices.with_limits, uuid=card.uuid, limits=limits, name=card.name)
        await selection.change(how)
    heat_text = "its own limit" if limits.temperature_c is None else f"{limits.temperature_c} °C"
    power_text = "its own limit" if limits.power_w is None else f"{limits.power_w:.0f} W"
    done = f"{card.name} may reach {heat_text} and draw {power_text}."
    await _tell(selection, arguments, card, done)


async def _precedence(_: GpuSelection, arguments: argparse.Namespace) -> None:
    if arguments.json:
        rungs = [{"reason": each.reason, "meaning": each.meaning} for each in PRECEDENCE]
        print_json({"precedence": rungs})
        return
    for number, rung in enumerate(PRECEDENCE, start=1):
        print(f"{number:>3}. {rung.meaning}")


# --- Telling ---------------------------------------------------------------------------------


async def _changed(
    selection: GpuSelection,
    arguments: argparse.Namespace,
    how: Callable[[RigChoices], RigChoices],
    card: KnownGpu,
    done: str,
) -> None:
    await selection.change(how)
    await _tell(selection, arguments, card, done)


async def _tell(
    selection: GpuSelection, arguments: argparse.Namespace, card: KnownGpu, words: str
) -> None:
    if not arguments.json:
        for line in words.splitlines():
            print(printable(line))
        return
    choices = await selection.load()
    print_json({"gpu": choices.of(card.uuid), "switch": choices.switch})


ACTIONS = {
    "enable": _enable,
    "disable": _disable,
    "switch": _switch,
    "stay": _stay,
    "limits": _limit,
    "market": _market,
    "account": _account,
    "pause": _pause,
    "resume": _resume,
    "precedence": _precedence,
    "rules": _rules,
}
"""What the parser names."""
