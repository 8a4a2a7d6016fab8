import pytest
from docker.errors import APIError, DockerException
from requests.exceptions import ConnectionError as NoConnection
from requests.exceptions import ReadTimeout
from requests.models import Response
from urllib3.exceptions import ProtocolError

from nosdesk.adapters.docker.faults import plain_words
from nosdesk.domain.errors import HostUnfit, NodeError, Refused, Unavailable
from nosdesk.domain.mishaps import Mishap


def answer(status: int, words: str) -> APIError:
    response = Response()
    response.status_code = status
    return APIError("ignored", response=response, explanation=words)


def told(error: Exception) -> NodeError:
    with pytest.raises(NodeError) as raised, plain_words():
        raise error
    assert raised.value.__cause__ is error
    return raised.value


@pytest.mark.parametrize(
    ("error", "kind", "mishap"),
    [
        (answer(409, "conflict"), Refused, None),
        (answer(404, "No such container: abc"), Refused, Mishap.CONTAINER_LOST),
        (answer(500, "something broke"), Unavailable, Mishap.ENGINE_FAILED),
        (answer(500, "mkdir x: no space left on device"), HostUnfit, Mishap.DISK_FULL),
        (FileNotFoundError(2, "no socket"), Unavailable, Mishap.ENGINE_AWAY),
        (NoConnection("refused"), Unavailable, Mishap.ENGINE_AWAY),
        (ReadTimeout("slow"), Unavailable, Mishap.ENGINE_AWAY),
        (ProtocolError("cut off"), Unavailable, Mishap.ENGINE_AWAY),
        (DockerException("odd"), Unavailable, Mishap.ENGINE_AWAY),
    ],
)
def test_each_failure_becomes_one_of_ours_and_has_its_name(error, kind, mishap):
    fault = told(error)
    assert (type(fault), fault.mishap) == (kind, mishap)


@pytest.mark.parametrize(
    "error",
    [
        PermissionError(13, "denied"),
        NoConnection(ProtocolError("Connection aborted.", PermissionError(13, "denied"))),
    ],
)
def test_a_user_who_may_not_use_docker_is_told_how_to_change_that(error):
    fault = told(error)
    assert isinstance(fault, HostUnfit)
    assert "sudo usermod -aG docker $USER" in fault.remedy


def test_an_engine_that_is_away_comes_with_a_remedy():
    assert "sudo systemctl start docker" in told(FileNotFoundError(2, "x")).remedy


def test_the_engines_words_are_kept_short_and_on_one_line():
    title = told(answer(409, "a\nb " + "x" * 5000)).title
    assert title.startswith("Docker refused: a b")
    assert len(title) < 500
