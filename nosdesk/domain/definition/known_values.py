"""What literals can ask for: facts of the job, and what its operations brought about so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from nosdesk.domain.definition.job_definition import Json


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
        return {**values, "endpoint": dict(self.endpoints), "results": dict(self.results)}


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
