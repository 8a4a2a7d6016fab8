"""A Docker Engine, images and a registry to test with; nothing is fetched from outside.

The image holds one program, the system's static busybox, and is named after what it is for.
"""

import hashlib
import io
import os
import socket
import subprocess
import tarfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from shutil import which

import docker
import pytest
from docker.errors import APIError, DockerException

from nosdesk.adapters.docker.busybox_image import IMAGE_SETTINGS, busybox_tar
from nosdesk.domain.errors import HostUnfit
from tests.former_runs import no_socket_left
from tests.ports import free_port

TEST_IMAGE = "nosdesk-test:busybox"
_REGISTRY = "docker-registry"
_REGISTRY_CONFIG = """\
version: 0.1
log: {{level: error}}
storage: {{filesystem: {{rootdirectory: {root}}}}}
http: {{addr: "127.0.0.1:{port}"}}
"""


def docker_url() -> str | None:
    """Return the address of the engine to test with; skip, or fail in CI, when none answers."""
    url = os.environ.get("DOCKER_HOST")
    if fault := _docker_fault(url):
        _missing(f"no Docker Engine answers: {fault}")
    return url


def test_image() -> str:
    """Return an image with a shell and the usual small programs."""
    if fault := _built(docker_url()):
        _missing(fault)
    return TEST_IMAGE


test_image.__test__ = False  # type: ignore[attr-defined]  # named for what it gives


@contextmanager
def registry(store: Path, *, password_file: str = "") -> Iterator[str]:
    """Serve an image registry on loopback from this folder; gives its host and port.

    With the content of a password file it asks everybody to log in.
    """
    program = which(_REGISTRY)
    if program is None:
        _missing(f"{_REGISTRY} is not installed (`sudo apt-get install {_REGISTRY}`)")
    port = free_port()
    config = store / "config.yml"
    words = _REGISTRY_CONFIG.format(root=store / "images", port=port)
    if password_file:
        (store / "passwords").write_text(password_file)
        words += f'auth: {{htpasswd: {{realm: test, path: "{store}/passwords"}}}}\n'
    config.write_text(words)
    with (store / "log").open("wb") as log:
        command = [str(program), "serve", str(config)]
        served = subprocess.Popen(
            command, stdout=log, stderr=log, env={"OTEL_TRACES_EXPORTER": "none"}
        )
    try:
        _await_port(port)
        yield f"127.0.0.1:{port}"
    finally:
        served.terminate()
        served.wait(10)


def publish(
    registry_address: str, name: str, content: bytes, login: dict[str, str] | None = None
) -> str:
    """Put a new image with this content into the registry, and take it off this computer."""
    image = f"{registry_address}/{name}"
    client = docker.APIClient(version="auto")
    try:
        client.import_image_from_data(tar_of({"content": content}), repository=image, tag="latest")
        for line in client.push(
            image, tag="latest", stream=True, decode=True, auth_config=login or {"username": ""}
        ):
            assert "error" not in line, line
        client.remove_image(f"{image}:latest")
    finally:
        client.close()
    return f"{image}:latest"


def tar_of(files: dict[str, bytes]) -> bytes:
    """Return a tar file with these files in it."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(content), 0o755
            tar.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


def _missing(what: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"This test must run here, but {what}", pytrace=False)
    pytest.skip(what)


@cache
def _docker_fault(url: str | None) -> str:
    with no_socket_left():
        try:
            docker.APIClient(url, version="auto", timeout=10).close()
        except DockerException as error:
            return str(error)
    return ""


@cache
def _built(url: str | None) -> str:
    try:
        files = busybox_tar()
    except HostUnfit as error:
        return str(error)
    made_of = hashlib.sha256(files).hexdigest()
    client = docker.APIClient(url, version="auto")
    try:
        if client.images(TEST_IMAGE, filters={"label": f"made-of={made_of}"}):
            return ""
        repository, tag = TEST_IMAGE.split(":")
        settings = [*IMAGE_SETTINGS, f"LABEL made-of={made_of}"]
        client.import_image_from_data(files, repository, tag, changes=settings)
    except APIError as error:
        return f"the test image cannot be made: {error}"
    finally:
        client.close()
    return ""


def _await_port(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)  # noqa: TID251 - no loop here
    pytest.fail("The image registry did not start.")
