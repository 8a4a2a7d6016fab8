"""`nosdesk gpus ACTION`: which GPUs work, by which rules, and the switch from one to another."""

import argparse

from nosdesk.cli.arguments import Commands, later


def add_to(actions: Commands) -> None:
    """Add the actions to those of `nosdesk gpus`."""

    def action(
        name: str, words: str, *gpus: str, module: str = "gpu_choices"
    ) -> argparse.ArgumentParser:
        parser = actions.add_parser(name, help=words, description=f"{words[0].upper()}{words[1:]}.")
        parser.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS, help="print JSON"
        )
        for each in gpus:
            parser.add_argument(
                each,
                metavar=each.upper(),
                help="its UUID or how that begins, its name, or words of it, such as 4090",
            )
        parser.set_defaults(run=later("gpu_choices"), act=later(module, name))
        return parser

    action("enable", "let a GPU work", "gpu")
    action("disable", "let a GPU finish its job and stop", "gpu")
    action("switch", "move to another GPU once the job in hand is paid", "old", "new")
    action("stay", "cancel the switch that is under way")
    _add_rules(action("rules", "show or change when a GPU may take jobs", "gpu"))
    limits = action("limits", "show or change how hot it may get and what it draws", "gpu")
    limits.add_argument(
        "--temperature",
        type=int,
        metavar="CELSIUS",
        help="the hottest it may get; 0 for the card's own limit",
    )
    limits.add_argument(
        "--power",
        type=float,
        metavar="WATTS",
        help="the most it may draw; 0 for the card's own limit",
    )
    market = action("market", "choose the market that a GPU works in", "gpu")
    market.add_argument("market", metavar="MARKET", help="name or address; '' lets the grid say")
    account = action("account", "choose the account that a GPU works with", "gpu")
    account.add_argument(
        "account", nargs="?", metavar="ACCOUNT",
        help="address, beginning, or label of one in your wallet; '' for the usual one",
    )  # fmt: skip
    account.add_argument(
        "--new", action="store_true",
        help="add the next account under ACCOUNT's backup words, or under the only ones",
    )  # fmt: skip
    pause = action("pause", "take no new jobs for a while, or until you resume", "gpu")
    pause.add_argument("--for", dest="length", metavar="TIME", help="such as 15m, 1h or 2h30m")
    resume = action("resume", "take jobs again", "gpu")
    resume.add_argument(
        "--anyway", metavar="TIME", help="whatever the rules say, for so long, such as 2h"
    )
    asked = action("why", "say which rule decides about a GPU", "gpu", module="gpu_why")
    asked.add_argument("--at", metavar="HH:MM", help="then, today or tomorrow, instead of now")
    action("precedence", "list the rules in the order in which they win")


def _add_rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--hours",
        metavar="HOURS",
        help="the only hours to work in, such as 'mo-fr 18-24, sa-su 0-24'; 'always' for any",
    )
    parser.add_argument(
        "--idle",
        metavar="TIME",
        help="only when nobody touched the PC for so long, such as 10m; 'off' for whenever",
    )
    parser.add_argument(
        "--programs", metavar="A,B", help="no jobs while one of these programs runs; '' for none"
    )
    parser.add_argument("--ignore", metavar="A,B", help="programs that never count; '' for none")
    room = parser.add_mutually_exclusive_group()
    room.add_argument(
        "--make-room", action="store_true", help="no jobs while any other program uses the GPU"
    )
    room.add_argument("--no-make-room", action="store_true", help="only the named programs count")
    battery = parser.add_mutually_exclusive_group()
    battery.add_argument(
        "--on-battery", action="store_true", help="also while the PC runs on battery"
    )
    battery.add_argument("--no-battery", action="store_true", help="not while it does")
    parser.add_argument(
        "--least", metavar="NOS", help="the least that the market must pay an hour; 0 for any"
    )
