"""What a `container/run` operation asks for, typed, once its literals are filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from nosdesk.domain.definition.args_rules import RUN_ARGS_RESOLVED, VOLUME_ARGS
from nosdesk.domain.definition.exposure import ExposedPort, exposed_ports
from nosdesk.domain.definition.job_definition import Defaults, InvalidDefinition, Json
from nosdesk.domain.definition.resources import Resource, resource_of
from nosdesk.domain.json_rules import FLAW_LIMIT, Flaw, flaws_of, step_to
from nosdesk.domain.secret import Secret

TRIES_LIMIT = 1_000


@dataclass(frozen=True, slots=True)
class VolumeMount:
    """One of the job's volumes (by the name its author gave it), and where it appears."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class RestartPolicy:
    """When an operation that ended is started again; `tries` bounds it for `on-failure` only."""

    when: Literal["no", "always", "unless-stopped", "on-failure"] = "no"
    tries: int | None = None


@dataclass(frozen=True, slots=True)
class RegistryLogin:
    """Who we are to the image's registry; `server` is None for the one the image names."""

    username: Secret[str]
    password: Secret[str]
    email: Secret[str] | None = None
    server: str | None = None


@dataclass(frozen=True, slots=True)
class ContainerRun:
    """One container to run, with the definition's defaults filled in."""

    image: str
    command: tuple[str, ...] = ()
    entrypoint: tuple[str, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict, repr=False)
    work_dir: str | None = None
    gpu: bool = False
    volumes: tuple[VolumeMount, ...] = ()
    aliases: tuple[str, ...] = ()
    exposed: tuple[ExposedPort, ...] = ()
    private: bool = False
    resources: tuple[Resource, ...] = ()
    restart: RestartPolicy = RestartPolicy()
    registry: RegistryLogin | None = None

    @property
    def awaits_health(self) -> bool:
        """True when it has started only once its health checks pass."""
        return any(port.health_checks for port in self.exposed)


def container_run(
    args: Mapping[str, Json], defaults: Defaults, path: str = "$.args"
) -> ContainerRun:
    """Return the typed operation, or raise `InvalidDefinition` with every flaw below `path`."""
    checked: dict[str, Any] = _texts_unwrapped(args)
    env = {**defaults.env, **_object(checked.get("env"))}
    _refuse(flaws_of(RUN_ARGS_RESOLVED, checked, path) or _unfit(checked, env, defaults, path))
    return ContainerRun(
        image=checked["image"] or defaults.image or "",
        command=_command(checked.get("cmd")),
        entrypoint=_entrypoint(checked.get("entrypoint"), defaults),
        env=env,
        work_dir=checked.get("work_dir") or defaults.work_dir or None,
        gpu=checked.get("gpu", False) or defaults.gpu,
        volumes=tuple(VolumeMount(v["name"], v["dest"]) for v in checked.get("volumes", ())),
        aliases=_aliases(checked.get("aliases", ())),
        exposed=exposed_ports(checked.get("expose")),
        private=checked.get("private", False),
        resources=tuple(resource_of(entry) for entry in checked.get("resources", ())),
        restart=_restart(checked.get("restart_policy", "no")),
        registry=_login(checked.get("authentication", {}).get("docker", {})),
    )


def volume_name(args: Mapping[str, Json], path: str = "$.args") -> str:
    """Return the name a `container/create-volume` asks for, or raise `InvalidDefinition`."""
    _refuse(flaws_of(VOLUME_ARGS, dict(args), path))
    return str(args["name"])


# --- Beyond the network's rules: what no container can be started with ---


def _refuse(flaws: tuple[Flaw, ...]) -> None:
    if flaws:
        raise InvalidDefinition(flaws)


def _unfit(
    args: dict[str, Any], env: dict[str, str], defaults: Defaults, path: str
) -> tuple[Flaw, ...]:
    flaws = []
    if not (args["image"] or defaults.image):
        flaws.append(Flaw(f"{path}.image", "is empty, and the definition has no default image"))
    flaws += [
        Flaw(f"{path}.env{step_to(name)}", "is no name of an environment variable")
        for name in env
        if not name or "=" in name
    ]
    flaws += [
        Flaw(f"{path}.{name}", "contains a NUL character, which no container can take")
        for name, value in {**args, "env": env}.items()
        if _has_nul(value)
    ]
    return tuple(flaws[:FLAW_LIMIT])


def _has_nul(value: object) -> bool:
    if isinstance(value, dict):
        return any(_has_nul(part) for item in value.items() for part in item)
    if isinstance(value, list):
        return any(_has_nul(part) for part in value)
    return isinstance(value, str) and "\0" in value


_LISTS_BY_RIGHT = frozenset({"files", "buckets", "health_checks", "body"})


def _texts_unwrapped(args: Mapping[str, Json]) -> dict[str, Json]:
    """Return the arguments with `{"name": ["x"]}` inside lists made `{"name": "x"}`.

    A result that fills a text there arrives as a list of one, for the network unwraps only what
    is not in a list. Where such a list becomes part of a name it counts as its text there, too.
    """
    return {name: _unwrapped(v) if isinstance(v, list) else v for name, v in args.items()}


def _unwrapped(value: Json) -> Json:
    if isinstance(value, list):
        return [_unwrapped(entry) for entry in value]
    if isinstance(value, dict):
        return {
            key: _unwrapped(entry) if key in _LISTS_BY_RIGHT else _text_unwrapped(entry)
            for key, entry in value.items()
        }
    return value


def _text_unwrapped(value: Json) -> Json:
    match value:
        case [str(text)]:
            return text
        case _:
            return _unwrapped(value)


# --- From JSON to values ---


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _command(cmd: str | list[str] | None) -> tuple[str, ...]:
    """A text is a shell line, a list is taken as it is: the network's own rule."""
    if isinstance(cmd, str):
        return ("/bin/sh", "-c", cmd)
    return tuple(cmd or ())


def _entrypoint(own: str | list[str] | None, defaults: Defaults) -> tuple[str, ...]:
    """An empty list is a choice, an empty text is none."""
    entrypoint = defaults.entrypoint if own is None or own == "" else own
    return (entrypoint,) if isinstance(entrypoint, str) else tuple(entrypoint or ())


def _aliases(aliases: str | list[str]) -> tuple[str, ...]:
    names = aliases.split(",") if isinstance(aliases, str) else aliases
    return tuple(name.strip() for name in names if name.strip())


def _restart(policy: str | dict[str, Any]) -> RestartPolicy:
    if isinstance(policy, dict):
        tries = int(max(0, min(policy.get("restart_tries", 0), TRIES_LIMIT)))
        return RestartPolicy("on-failure", tries or None)
    return RestartPolicy(policy)  # type: ignore[arg-type] # the rules allow no other word


def _login(docker: dict[str, str]) -> RegistryLogin | None:
    if not (docker.get("username") or docker.get("password")):
        return None
    return RegistryLogin(
        username=Secret(docker.get("username", "")),
        password=Secret(docker.get("password", "")),
        email=Secret(docker["email"]) if docker.get("email") else None,
        server=docker.get("server") or None,
    )
