"""Under which ids the services of a run are found."""

from secrets import token_bytes

from nosdesk.domain.definition.exposure import ExposedPort
from nosdesk.protocol import endpoints


class Addresses:
    """The ids of one run's services: a poster can tell them beforehand, but for private ones."""

    def __init__(self, job: str) -> None:
        self._job = job
        self._private: dict[tuple[int, str], str] = {}

    def id_of(self, index: int, port: ExposedPort, *, is_private: bool) -> str:
        """Return the id of the operation's port; a private one is chance, and stays the same."""
        if not is_private:
            return endpoints.expose_id(self._job, index, port.label)
        key = (index, port.label)
        if key not in self._private:
            entropy = token_bytes(endpoints.PRIVATE_ENTROPY_BYTES)
            self._private[key] = endpoints.private_expose_id(entropy)
        return self._private[key]
