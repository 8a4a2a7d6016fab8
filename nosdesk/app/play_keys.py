"""The practice grid's accounts: play-money keys by number, in the user's folder."""

from nosdesk.adapters.solana.keys import KeypairSigner, play_key, single_play_key
from nosdesk.app.paths import Paths


def play_signer(paths: Paths, number: int = 0) -> KeypairSigner:
    """Return the practice account of this number, the same one for ever.

    An earlier version kept it in a file of its own, which wins; otherwise it follows from the
    words, which are made the first time.
    """
    kept = paths.play_key(number)
    return single_play_key(kept) if kept.exists() else play_key(paths.play_words, number)
