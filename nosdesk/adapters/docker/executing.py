"""One command beside a container's own, and what it wrote."""

from collections.abc import Iterator

from docker import APIClient
from docker.errors import APIError
from requests import Response

from nosdesk.adapters.docker.connection import opened
from nosdesk.adapters.docker.faults import reason
from nosdesk.adapters.docker.logs import frames
from nosdesk.domain.errors import Refused


def prepared(client: APIClient, container: str, command: tuple[str, ...]) -> str:
    """Return the id of a command that is to run in the container."""
    try:
        return str(client.exec_create(container, list(command))["Id"])
    except APIError as error:
        if error.status_code in (404, 409):
            raise Refused(
                f"The container does not run: {reason(error)}", name="NotRunning"
            ) from error
        raise


def begun(client: APIClient, command_id: str, idle_s: float) -> Response:
    """Return what the command writes, as it comes."""
    body = {"Detach": False, "Tty": False}
    return opened(client, "POST", f"/exec/{command_id}/start", {}, idle_s=idle_s, json=body)


def contents(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield what is in each frame of either stream."""
    return (content for _, content in frames(chunks))


def exit_code(client: APIClient, command_id: str) -> int | None:
    """Return the command's exit code, None while it runs."""
    code = client.exec_inspect(command_id)["ExitCode"]
    return code if isinstance(code, int) else None
