"""Under which ids the services of a run are found."""

import hashlib
import hmac
from secrets import token_hex

from nosdesk.domain.definition.exposure import ExposedPort
from nosdesk.protocol import endpoints


class Addresses:
    """The ids of one run's services: a poster can tell them beforehand, but for private ones.

    Those follow from the run's `secret`, so that a later life of this program has the same ones.
    """

    def __init__(self, job: str, secret: str = "") -> None:
        self._job = job
        self._secret = (secret or token_hex()).encode()  # a run of an older version has none

    def id_of(self, index: int, port: ExposedPort, *, is_private: bool) -> str:
        """Return the id of the operation's port; it stays the same."""
        if not is_private:
            return endpoints.expose_id(self._job, index, port.label)
        chance = hmac.digest(self._secret, f"{index}:{port.label}".encode(), hashlib.sha512)
        return endpoints.private_expose_id(chance[: endpoints.PRIVATE_ENTROPY_BYTES])
