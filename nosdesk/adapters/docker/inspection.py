"""The engine's answers about itself and its containers, read into the port's words."""

from datetime import datetime
from typing import Any, TypeVar

from msgspec import Struct, ValidationError, convert, field

from nosdesk.domain.errors import Unavailable
from nosdesk.ports.containers import Container, EngineFacts

T = TypeVar("T")

_ENDED = ("exited", "dead")
_BULKY = ("Health",)
_NEVER = "0001-"


class _State(Struct, rename="pascal"):
    status: str
    running: bool
    exit_code: int
    started_at: str
    finished_at: str
    oom_killed: bool = field(name="OOMKilled")
    error: str = ""


class _Config(Struct, rename="pascal"):
    labels: dict[str, str] | None = None


class _Inspection(Struct, rename="pascal"):
    id: str
    name: str
    state: _State
    config: _Config
    restart_count: int = 0


class _Info(Struct, rename="pascal"):
    server_version: str
    docker_root_dir: str
    cpus: int = field(name="NCPU")
    memory: int = field(name="MemTotal")


def facts_of(answer: Any) -> EngineFacts:  # noqa: ANN401 - the SDK's JSON, parsed here
    """Return what an info answer says of the engine."""
    seen = _read(answer, _Info)
    return EngineFacts("docker", seen.server_version, seen.cpus, seen.memory, seen.docker_root_dir)


def container_of(answer: Any) -> Container:  # noqa: ANN401 - the SDK's JSON, parsed here
    """Return the container that an inspect answer describes."""
    seen = _read(answer, _Inspection)
    state = seen.state
    started_at = _unix_time(state.started_at)
    return Container(
        id=seen.id,
        name=seen.name.removeprefix("/"),
        labels=seen.config.labels or {},
        running=state.running,
        exit_code=state.exit_code if state.status in _ENDED else None,
        oom_killed=state.oom_killed,
        started_at=started_at,
        finished_at=None if state.running else _end_time(state.finished_at, started_at),
        error=state.error,
        restarts=seen.restart_count,
        state={key: value for key, value in answer["State"].items() if key not in _BULKY},
    )


def _read(answer: Any, kind: type[T]) -> T:  # noqa: ANN401 - the SDK's JSON, parsed here
    try:
        return convert(answer, kind)
    except ValidationError as error:
        raise Unavailable("Docker answered in an unknown way.", str(error)) from error


def _end_time(text: str, started_at: float | None) -> float | None:
    """Return when it ended, never before it started: Docker notes a short one's start too late."""
    finished_at = _unix_time(text)
    if finished_at is None or started_at is None:
        return finished_at
    return max(finished_at, started_at)


def _unix_time(text: str) -> float | None:
    """Return Unix seconds; the engine writes the year 1 for what has not happened."""
    if not text or text.startswith(_NEVER):
        return None
    return datetime.fromisoformat(text).timestamp()
