"""`nosdesk --self-test`: see that the program is whole, part by part."""

import argparse
import os
import sys
import threading
from collections.abc import Sequence

import nosdesk
from nosdesk.app.self_test import Finding, self_test
from nosdesk.cli.output import print_json, printable

WORD = "--self-test"
LIMIT_S = 600.0
"""After so long the program ends, whatever it hangs in."""


def run_self_test(words: Sequence[str]) -> int:
    """Look at all parts and print what was found; 0 when the program is whole, 1 when not."""
    parser = argparse.ArgumentParser(prog=f"nosdesk {WORD}", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object only")
    arguments = parser.parse_args(words)
    found: list[Finding] = []
    watch = threading.Timer(LIMIT_S, _give_up)
    watch.daemon = True
    watch.start()
    is_whole = self_test(found.append if arguments.json else _print)
    watch.cancel()
    if arguments.json:
        version = nosdesk.__version__
        print_json({"version": version, "is_whole": is_whole, "parts": found})
    else:
        print("Nosdesk is whole." if is_whole else "Nosdesk is not whole. Install it again.")
    return 0 if is_whole else 1


def _print(finding: Finding) -> None:
    said = f"{finding.part:<10} {finding.result:<7}{finding.seconds:6.2f} s  {finding.text}"
    print(printable(said), flush=True)


def _give_up() -> None:
    print(f"nosdesk: the self-test took longer than {LIMIT_S:.0f} seconds.", file=sys.stderr)
    os._exit(1)
