"""How a person is asked for the passphrase of their keys, and told that a keyring asks them."""

from nosdesk.cli import terminal
from nosdesk.domain.secret import SecretBytes
from nosdesk.ports.key_store import Asked

_TRIES = 3
_WAITING = "The system's keyring takes its time: it may be asking for its password in a window."


async def ask_passphrase(why: Asked) -> SecretBytes | None:
    """Ask for the passphrase of the encrypted files; None when nobody is there to ask."""
    if not terminal.is_there():
        return None
    if why is Asked.AGAIN:
        terminal.say("That passphrase opens none of your keys.")
    if why is not Asked.NEW:
        return terminal.ask_secret("Passphrase of your keys:")
    terminal.say("Choose a passphrase for your keys. Without it, only your backup opens them.")
    for _ in range(_TRIES):
        first = terminal.ask_secret("New passphrase:")
        with terminal.ask_secret("The same again:") as second:
            if first.is_same(second):
                return first
        first.wipe()
        terminal.say("These are not the same.")
    return None


def tell_waiting() -> None:
    """Say that the keyring may be asking in a window that nobody sees."""
    terminal.say(_WAITING)
