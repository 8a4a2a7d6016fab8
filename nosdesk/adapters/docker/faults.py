"""The SDK's errors in plain words: what happened, and what the user can do."""

from collections.abc import Iterator
from contextlib import contextmanager

from docker.errors import APIError, DockerException
from requests.exceptions import RequestException
from urllib3.exceptions import HTTPError

from nosdesk.domain.errors import HostUnfit, NodeError, Refused, Unavailable
from nosdesk.domain.mishaps import Mishap

_REASON_LIMIT = 400

START_DOCKER = "Start Docker (on Linux: `sudo systemctl start docker`); Nosdesk tries again."
JOIN_GROUP = (
    "Add your user to the group docker (`sudo usermod -aG docker $USER`), "
    "then log out and in again."
)


@contextmanager
def plain_words() -> Iterator[None]:
    """Turn whatever the SDK raises inside the block into a `NodeError`."""
    try:
        yield
    except APIError as error:
        raise _answer(error) from error
    except (DockerException, RequestException, HTTPError, OSError) as error:
        raise _away(error) from error


def reason(error: APIError) -> str:
    """Return the engine's own words for its answer, on one line and bounded."""
    words = " ".join(str(error.explanation or error).split())
    return words if len(words) <= _REASON_LIMIT else words[:_REASON_LIMIT] + "…"


def disk_full(words: str) -> NodeError | None:
    """Return the error to raise when the engine's words tell of a full disk."""
    if "no space left on device" not in words.lower():
        return None
    return HostUnfit(
        "The disk that holds Docker's images and containers is full.",
        "Free some space, for instance with `docker system df` and `docker image rm`.",
        mishap=Mishap.DISK_FULL,
    )


def _answer(error: APIError) -> NodeError:
    words = reason(error)
    if full := disk_full(words):
        return full
    if error.status_code == 404 and "no such container" in words.lower():
        return Refused(f"Docker refused: {words}", name="NoContainer", mishap=Mishap.CONTAINER_LOST)
    if error.status_code is not None and 400 <= error.status_code < 500:
        return Refused(f"Docker refused: {words}")
    return Unavailable(
        f"Docker could not do it: {words}",
        "Nosdesk tries again.",
        mishap=Mishap.ENGINE_FAILED,
    )


def _away(error: Exception) -> NodeError:
    if any(isinstance(cause, PermissionError) for cause in _causes(error)):
        return HostUnfit(
            "Docker runs, but this user may not use it.", JOIN_GROUP, mishap=Mishap.ENGINE_AWAY
        )
    return Unavailable(
        "Docker does not answer on this computer.", START_DOCKER, mishap=Mishap.ENGINE_AWAY
    )


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and all it was made from; libraries also hide causes in `args`."""
    waiting, seen = [error], set[int]()
    while waiting:
        current = waiting.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        inner = (current.__cause__, current.__context__, *current.args)
        waiting.extend(part for part in inner if isinstance(part, BaseException))
