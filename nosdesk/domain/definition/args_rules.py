"""What the arguments of an operation may look like: as written, and once they are filled in."""

from nosdesk.domain.definition.exposure import EXPOSE_AS_WRITTEN, EXPOSE_RESOLVED
from nosdesk.domain.definition.resources import RESOURCES_AS_WRITTEN, RESOURCES_RESOLVED
from nosdesk.domain.json_rules import (
    Flaw,
    Rule,
    array,
    boolean,
    by_kind,
    mapping,
    number,
    record,
    text,
    word,
)

IMAGE_LIMIT = 1_000
WORDS_LIMIT = 1_000
ENV_LIMIT = 1_000
VOLUMES_LIMIT = 100
ALIASES_LIMIT = 100

IMAGE = text(limit=IMAGE_LIMIT)
WORK_DIR = text(limit=4_096)
ENV = mapping(text(), limit=ENV_LIMIT)
WORDS = by_kind(
    "must be text or a list of texts", text=text(), list=array(text(), limit=WORDS_LIMIT)
)
_ALIASES = by_kind(
    "must be text or a list of texts", text=text(), list=array(text(), limit=ALIASES_LIMIT)
)
_VOLUME = record({"name": text(), "dest": text(limit=4_096)})
_LOGIN = record({}, dict.fromkeys(("username", "password", "email", "server"), text()))
_RESTART = by_kind(
    "must be the name of a restart policy or an object",
    text=word("no", "always", "unless-stopped", "on-failure"),
    object=record({"policy": word("on-failure")}, {"restart_tries": number}),
)


def _run_args(expose: Rule, resources: Rule) -> Rule:
    return record(
        {"image": IMAGE},
        {
            "aliases": _ALIASES,
            "authentication": record({}, {"docker": _LOGIN}),
            "cmd": WORDS,
            "entrypoint": WORDS,
            "env": ENV,
            "expose": expose,
            "gpu": boolean,
            "private": boolean,
            "resources": resources,
            "restart_policy": _RESTART,
            "volumes": array(_VOLUME, limit=VOLUMES_LIMIT),
            "work_dir": WORK_DIR,
        },
    )


_RUN_ARGS = _run_args(EXPOSE_AS_WRITTEN, RESOURCES_AS_WRITTEN)


def args_as_written(value: object, path: str, flaws: list[Flaw]) -> None:
    """The arguments of either type of operation: the network lets pass one's with the other."""
    if not isinstance(value, dict):
        flaws.append(Flaw(path, "must be an object"))
    elif "image" in value:
        _RUN_ARGS(value, path, flaws)
    elif "name" in value:
        VOLUME_ARGS(value, path, flaws)
    else:
        flaws.append(Flaw(path, 'must have "image", or "name" for a volume'))


RUN_ARGS_RESOLVED = _run_args(EXPOSE_RESOLVED, RESOURCES_RESOLVED)
VOLUME_ARGS = record({"name": text()})
