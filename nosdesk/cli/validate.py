"""`nosdesk validate`: check job definitions, with every flaw by its path.

Valid is what the network's own validator lets pass. What will go wrong nevertheless is a warning.
"""

import argparse
import codecs
from pathlib import Path

from msgspec import UNSET, Struct, UnsetType

from nosdesk.cli.output import print_json, printable
from nosdesk.domain.definition.foresight import failures_ahead
from nosdesk.domain.definition.job_definition import InvalidDefinition
from nosdesk.domain.definition.parsing import parse_definition
from nosdesk.domain.errors import BadInput
from nosdesk.domain.json_rules import Flaw
from nosdesk.ports.content import DOCUMENT_LIMIT


class Verdict(Struct, frozen=True):
    """What is to be said of one file; warnings are there only when there are any."""

    file: str
    valid: bool
    errors: tuple[Flaw, ...] = ()
    warnings: tuple[Flaw, ...] | UnsetType = UNSET


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
        definition = parse_definition(_document(path))
    except OSError as error:
        return _invalid(path, f"cannot be read: {error.strerror}")
    except BadInput as error:
        return _invalid(path, error.title)
    except InvalidDefinition as error:
        return Verdict(str(path), valid=False, errors=error.flaws)
    return Verdict(str(path), valid=True, warnings=failures_ahead(definition) or UNSET)


def _document(path: Path) -> bytes:
    if path.exists() and not path.is_file():  # opening a pipe would wait for its other end
        raise BadInput("is not a regular file")
    with path.open("rb") as file:
        document = file.read(DOCUMENT_LIMIT + 1)
    if len(document) > DOCUMENT_LIMIT:
        raise BadInput(f"is larger than {DOCUMENT_LIMIT // 1024 // 1024} MiB")
    if document.startswith(codecs.BOM_UTF8):
        raise BadInput("begins with a byte order mark: save it as UTF-8 without one")
    return document


def _invalid(path: Path, reason: str) -> Verdict:
    return Verdict(str(path), valid=False, errors=(Flaw("$", reason),))


def _print(verdict: Verdict) -> None:
    print(f"{printable(verdict.file)}: {'valid' if verdict.valid else 'not valid'}")
    for flaw in verdict.errors:
        print(f"  {printable(flaw.path)} {printable(flaw.message)}")
    for flaw in verdict.warnings or ():
        print(f"  warning: {printable(flaw.path)} {printable(flaw.message)}")
