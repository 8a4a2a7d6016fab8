import pytest

from nosdesk.adapters.docker.inspection import container_of, facts_of
from nosdesk.domain.errors import Unavailable

NEVER = "0001-01-01T00:00:00Z"


def answer(**state: object) -> dict[str, object]:
    whole = {
        "Status": "running", "Running": True, "ExitCode": 0, "OOMKilled": False, "Error": "",
        "StartedAt": "2023-11-14T22:13:20.500000001Z", "FinishedAt": NEVER,
    }  # fmt: skip
    return {"Id": "x", "Name": "/a", "State": {**whole, **state}, "Config": {"Labels": None}}


def test_a_running_container_has_neither_code_nor_end():
    seen = container_of(answer())
    assert (seen.name, seen.running, seen.exit_code, seen.finished_at) == ("a", True, None, None)
    assert seen.started_at == pytest.approx(1_700_000_000.5)


def test_one_that_never_started_has_no_times():
    made = container_of(
        answer(Status="created", Running=False, StartedAt=NEVER, Error="no such file")
    )
    assert (made.exit_code, made.started_at, made.finished_at) == (None, None, None)
    assert made.error == "no such file"


def test_an_end_is_never_before_its_start():
    early = "2023-11-14T22:13:20.4Z"
    ended = container_of(answer(Status="exited", Running=False, ExitCode=137, FinishedAt=early))
    assert ended.exit_code == 137
    assert ended.finished_at == ended.started_at


@pytest.mark.parametrize("wrong", [None, [], {}, {"Id": 5}, "text"])
def test_an_answer_that_is_none_is_unavailable(wrong):
    for read in (container_of, facts_of):
        with pytest.raises(Unavailable):
            read(wrong)
