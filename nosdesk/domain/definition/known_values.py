"""What literals can ask for: facts of the job, and what its operations brought about so far."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar, cast

from nosdesk.domain.definition.job_definition import Json

T = TypeVar("T")


class OnRequest(Mapping[str, T], Generic[T]):
    """Values of which each is found out when it is first asked for, and kept."""

    def __init__(self, names: Collection[str], find: Callable[[str], T]) -> None:
        self._names = names
        self._find = find
        self._found: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


@dataclass(frozen=True, slots=True)
class OpValues:
    """What is known of one operation.

    `host` is its name on the job's network; `endpoints` are host names without a scheme, by
    `ExposedPort.label`; `results` is what `Extractor` found.
    """

    host: str | None = None
    endpoints: Mapping[str, str] = field(default_factory=dict)
    deployment_endpoint: str | None = None
    results: Mapping[str, Json] = field(default_factory=dict, repr=False)

    def as_json(self) -> dict[str, Json]:
        """Return it by the names that literals use."""
        said = {"host": self.host, "deployment_endpoint": self.deployment_endpoint}
        values: dict[str, Json] = {name: value for name, value in said.items() if value is not None}
        endpoint = cast("Json", self.endpoints)
        return {**values, "endpoint": endpoint, "results": dict(self.results)}


@dataclass(frozen=True, slots=True)
class KnownValues:
    """Everything that a literal may name: `%%ops.<id>.…%%` and `%%global.…%%`."""

    ops: Mapping[str, Json] = field(default_factory=dict, repr=False)
    globals: Mapping[str, Json] = field(default_factory=dict, repr=False)

    def with_op(self, op_id: str, values: OpValues) -> "KnownValues":
        """Return them with what is now known of this operation in place of what was."""
        return replace(self, ops={**self.ops, op_id: values.as_json()})


def known_of_job(
    *, job: str, host: str, project: str, frps_address: str, variables: Mapping[str, str]
) -> KnownValues:
    """Return what is known before any operation ran.

    The definition's variables answer to `%%ops.variables.…%%` too, as the network has it.
    """
    return KnownValues(
        ops={"variables": dict(variables)},
        globals={
            "job": job,
            "host": host,
            "project": project,
            "frps_address": frps_address,
            "variables": dict(variables),
        },
    )
