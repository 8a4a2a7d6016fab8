"""From what an operation asks for to the container it is run in."""

from collections import Counter
from dataclasses import replace

from nosdesk.domain.definition.container_run import ContainerRun
from nosdesk.domain.definition.container_run import RegistryLogin as AskedLogin
from nosdesk.node.labels import OP_LABEL
from nosdesk.node.workplace import Workplace
from nosdesk.ports.containers import (
    MIB,
    NEVER,
    ContainerSpec,
    Limits,
    Mount,
    RegistryLogin,
    RestartPolicy,
)

LEAST_MEMORY = 256 * MIB
LEAST_SHARED_MEMORY = 64 * MIB
"""What an operation gets however many share: with less hardly anything starts."""


def op_spec(
    place: Workplace, index: int, run: ContainerRun, mounts: tuple[Mount, ...]
) -> ContainerSpec:
    """Return the container of the operation, with its share of what the job may use."""
    bench, facts = place.bench, place.state.assignment
    labels = {**place.labels(), OP_LABEL: place.operation(index).id}
    return ContainerSpec(
        name=place.container_name(index),
        image=run.image,
        limits=_share_of(place),
        labels=labels,
        command=run.command,
        entrypoint=run.entrypoint,
        env={**run.env, "NOSANA_ID": facts.job},
        work_dir=run.work_dir,
        gpus=bench.gpus if run.gpu else (),
        network=bench.network,
        aliases=tuple(dict.fromkeys((place.host(index), *run.aliases))),
        mounts=mounts,
        restart=_restart(run),
    )


def _share_of(place: Workplace) -> Limits:
    """Return the job's bounds with the memory divided by as many as run side by side at most."""
    limits = place.bench.limits
    groups = Counter(
        op.group
        for index, op in enumerate(place.state.ops)
        if place.operation(index).type == "container/run"
    )
    memory = max(LEAST_MEMORY, limits.memory_bytes // max(groups.values()))
    shared = max(LEAST_SHARED_MEMORY, memory // 4)
    return replace(limits, memory_bytes=memory, shm_bytes=min(limits.shm_bytes, shared))


def login_of(run: ContainerRun) -> RegistryLogin | None:
    """Return what the registry of the operation's image asks for, if it asks."""
    asked: AskedLogin | None = run.registry
    if asked is None:
        return None
    return RegistryLogin(asked.username, asked.password, asked.server or "")


def _restart(run: ContainerRun) -> RestartPolicy:
    match run.restart.when:
        case "no":
            return NEVER
        case "on-failure":
            return RestartPolicy("on-failure", run.restart.tries)
        case "always" | "unless-stopped":
            return RestartPolicy("always")
