"""`nosdesk wallet receive`: the address, as text and as a QR code."""

import argparse
import io
import sys
from pathlib import Path

import segno

from nosdesk.app.funds import funds_of
from nosdesk.app.wallet import Wallet
from nosdesk.cli.output import print_json
from nosdesk.domain.addresses import Address
from nosdesk.domain.errors import BadInput

_QUIET = 4
"""Light modules around the code, without which many readers do not find it."""

_SCALE = 8


async def _receive(wallet: Wallet, arguments: argparse.Namespace) -> None:
    address = (await funds_of(wallet, arguments.account)).address
    uri = pay_uri(address)
    code = segno.make(uri, error="m", micro=False)
    for path, kind in ((arguments.png, "png"), (arguments.svg, "svg")):
        if path is not None:
            _write(code, path, kind)
    if arguments.json:
        print_json({"address": address, "uri": uri})
        return
    if sys.stdout.isatty():
        code.terminal(compact=True, border=_QUIET)
    print(address)


def pay_uri(address: Address) -> str:
    """Return the address as wallets scan it."""
    return f"solana:{address}"


def _write(code: segno.QRCode, path: Path, kind: str) -> None:
    picture = io.BytesIO()
    code.save(picture, kind=kind, scale=_SCALE, border=_QUIET)
    try:
        with path.open("xb") as file:
            file.write(picture.getvalue())
    except FileExistsError as error:
        raise BadInput(f"{path} exists already.", "Name a new file.") from error
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}.") from error


ACTIONS = {
    "receive": _receive,
}
"""What the parser names."""
