"""`nosdesk validate`: check job definitions, with every flaw by its path."""

import argparse
from pathlib import Path

from msgspec import Struct

from nosdesk.cli.arguments import Commands
from nosdesk.cli.output import print_json
from nosdesk.domain.job_definition import InvalidDefinition, parse_definition
from nosdesk.domain.json_rules import Flaw
from nosdesk.ports.content import DOCUMENT_LIMIT


class Verdict(Struct, frozen=True):
    """What is to be said of one file."""

    file: str
    valid: bool
    errors: tuple[Flaw, ...] = ()


def add_to(commands: Commands) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "validate",
        help="check job definitions",
        description="Checks whether files are job definitions that this version can carry out.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print the verdicts as JSON")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Check the files; 1 when any is invalid."""
    verdicts = [judge(path) for path in arguments.files]
    if arguments.json:
        print_json(verdicts)
    else:
        for verdict in verdicts:
            _print(verdict)
    return 0 if all(verdict.valid for verdict in verdicts) else 1


def judge(path: Path) -> Verdict:
    """Return the verdict on one file; a file that cannot be read is invalid and says why."""
    try:
        with path.open("rb") as file:
            document = file.read(DOCUMENT_LIMIT + 1)
    except OSError as error:
        return Verdict(
            str(path), valid=False, errors=(Flaw("$", f"cannot be read: {error.strerror}"),)
        )
    if len(document) > DOCUMENT_LIMIT:
        flaw = Flaw("$", f"is larger than {DOCUMENT_LIMIT // 1024 // 1024} MiB")
        return Verdict(str(path), valid=False, errors=(flaw,))
    try:
        parse_definition(document)
    except InvalidDefinition as error:
        return Verdict(str(path), valid=False, errors=error.flaws)
    return Verdict(str(path), valid=True)


def _print(verdict: Verdict) -> None:
    print(f"{verdict.file}: {'valid' if verdict.valid else 'not valid'}")
    for flaw in verdict.errors:
        print(f"  {flaw.path} {flaw.message}")
