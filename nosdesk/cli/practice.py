"""`nosdesk practice`: serve a whole grid on loopback, for nodes and clients of any make."""

import argparse
import sys

from nosdesk.app.command_name import command_name
from nosdesk.app.faults import GRID_FAULTS, FaultNotice
from nosdesk.app.practice import Connection, PracticeOptions, serve_practice
from nosdesk.cli.faults import fault_line, fault_options
from nosdesk.cli.output import print_json, print_line


async def run(arguments: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM."""
    faults = fault_options(arguments, GRID_FAULTS)
    options = PracticeOptions(ids=arguments.ids, port_base=arguments.port_base, faults=faults)
    if arguments.json:
        await serve_practice(options, print_json)
    else:
        await serve_practice(options, _print_addresses, _print_fault)
    return 0


def _print_fault(notice: FaultNotice) -> None:
    print_line(fault_line(notice))


def _print_addresses(connection: Connection) -> None:
    rows = {
        "RPC": connection.rpc,
        "WebSocket": connection.ws,
        "Content gateway": connection.gateway,
        "Pinning": f"{connection.pin} (Pinata's interface and a Kubo node's)",
        "Host services": connection.host_manager,
        "Exposed services": connection.edge.replace("//", "//<id>."),
        "Market": connection.market,
        "Poster": connection.poster_address,
    }
    print("The practice grid is up. All money on it is play money.\n")
    for label, value in rows.items():
        print(f"  {label:<17}{value}")
    print(f"\nLet a node join it from another terminal: {command_name()} run --grid practice")
    print("Ctrl+C stops the grid and forgets everything on it.")
    sys.stdout.flush()
