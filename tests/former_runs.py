"""Clears away what killed test runs left at the Docker Engine, before a new one begins.

Nothing of a real node is touched: only what runs test images, and what no process can need
again. Of a run that goes on beside this one all is left, too: its process lives.
"""

import gc
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import docker
from docker.errors import APIError, DockerException
from requests.exceptions import RequestException

from nosdesk.adapters.docker.leftovers import clear_leftovers
from nosdesk.adapters.docker.makers import MAKER_LABEL, is_dead
from nosdesk.adapters.docker.sandboxes import release

REPOSITORY = "nosdesk-test"
_OF_TESTS = (f"{REPOSITORY}:", "nosdesk/demo:")
_TEST_LABELS = {"made-of", REPOSITORY}
"""The first is on the test image, and so on all that is made from it."""

_SURELY_OVER_S = 1800
"""How old must be what nobody signed: no test takes that long."""

_TAKEN_UP_WITHIN_S = 300
"""How old must be what a dead process made: tests kill nodes whose jobs the next one takes up."""


@contextmanager
def no_socket_left() -> Iterator[None]:
    """Forget here what `docker` leaves open where it may not talk to an engine, or a test finds it.

    What is raised must be caught inside: it holds on to the socket.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield
        gc.collect()


def clear_former_runs(url: str | None) -> None:
    """Remove it, best effort; without an engine there is nothing."""
    with no_socket_left(), suppress(DockerException, RequestException):
        client = docker.APIClient(url, version="auto", timeout=20)
        try:
            _clear(client)
        finally:
            client.close()


def _clear(client: docker.APIClient) -> None:
    for each in client.containers(all=True):
        if _is_of_tests(each) and _is_over(each):
            _try(lambda it=each: client.remove_container(it["Id"], v=True, force=True))
            _try(lambda it=each: release(client, it["Names"][0].removeprefix("/")))
    clear_leftovers(client)
    for each in client.volumes(filters={"label": REPOSITORY})["Volumes"] or ():
        if MAKER_LABEL in each["Labels"] and is_dead(each["Labels"]):
            _try(lambda it=each: client.remove_volume(it["Name"]))
    _clear_images(client)


def _clear_images(client: docker.APIClient) -> None:
    nameless = [
        image
        for label in ("nosdesk", "made-of")
        for image in client.images(filters={"dangling": True, "label": label})
    ]
    named = [
        each for each in client.images(REPOSITORY) if len(each["RepoTags"][0].split(":")[1]) == 32
    ]
    for each in (*nameless, *named):
        if time.time() - each["Created"] > _SURELY_OVER_S:
            _try(lambda it=each: client.remove_image(it["Id"]))


def _is_of_tests(container: dict[str, Any]) -> bool:
    is_image = container["Image"].startswith(_OF_TESTS)
    return is_image or bool(_TEST_LABELS & (container["Labels"] or {}).keys())


def _is_over(container: dict[str, Any]) -> bool:
    labels, age_s = container["Labels"] or {}, time.time() - container["Created"]
    if MAKER_LABEL in labels:
        return is_dead(labels) and age_s > _TAKEN_UP_WITHIN_S
    return age_s > _SURELY_OVER_S


def _try(removal: Callable[[], object]) -> None:
    with suppress(APIError):
        removal()
