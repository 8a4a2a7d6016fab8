"""Job definitions of every kind, run in real containers and handed in as a poster reads them."""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any

import pytest

from nosdesk.app.run_job import RunJobOptions, run_job
from nosdesk.domain.errors import NodeError
from tests.builders import a_definition, an_operation
from tests.contract.docker_images import test_image

pytestmark = pytest.mark.docker

ENDS_WHEN_TOLD = "trap 'exit 0' TERM; {} & wait"
SERVE = "echo hello from the server > index.html; " + ENDS_WHEN_TOLD.format("httpd -f -p 8080")
ASK = "for i in $(seq 100); do wget -qO- http://{}:8080 && exit 0; sleep 0.3; done; exit 9"


def op(name: str = "op1", cmd: Any = "true", *, results=None, execution=None, **args: Any):
    whole = an_operation(id=name, cmd=cmd, **{"image": "", **args})
    extra = {"results": results, "execution": execution}
    return whole | {name: value for name, value in extra.items() if value is not None}


def volume(name: str):
    return {"type": "container/create-volume", "id": f"make-{name}", "args": {"name": name}}


def group(name: str, *depends_on: str, stops: bool = False):
    told = {"group": name}
    if depends_on:
        told["depends_on"] = list(depends_on)
    if stops:
        told["stop_if_dependent_stops"] = True
    return told


@dataclass
class Case:
    """`ops` holds what each operation came to: its status, its exit code."""

    name: str
    definition: dict[str, Any]
    ops: list[tuple[str, int]]
    said: list[str] = field(default_factory=list)
    results: dict[str, dict[str, Any]] = field(default_factory=dict)
    status: str = "success"
    timeout_s: int = 300


WELL = ("success", 0)
ANYTHING = "anything"
A_REASON = "the reason why not"


def case(
    name, *ops, came_to=None, said=(), results=None, status="success", timeout_s=300, **changed
):
    outcome = came_to if came_to is not None else [WELL] * len(ops)
    definition = {"version": "0.1", "type": "container", "ops": list(ops)} | changed
    return Case(name, definition, outcome, list(said), results or {}, status, timeout_s)


CASES = [
    case("one operation", op(cmd="echo hello"), said=["hello"]),
    case("no operation at all"),
    case("an exit code", op(cmd="exit 7"), came_to=[("failed", 7)]),
    case(
        "a failed operation does not keep the next from running",
        op("a", "exit 1"),
        op("b", "echo went on"),
        came_to=[("failed", 1), WELL],
        said=["went on"],
    ),
    case("a command as a list", op(cmd=["echo", "a  b", "$HOME"]), said=["a  b $HOME"]),
    case("a command as a shell line", op(cmd="echo $((6*7))"), said=["42"]),
    case("an entrypoint as text", op(cmd=["-c", "echo in"], entrypoint="/bin/sh"), said=["in"]),
    case(
        "an entrypoint as a list",
        op(cmd=["echo listed"], entrypoint=["/bin/sh", "-c"]),
        said=["listed"],
    ),
    case("a working directory", op(cmd="pwd", work_dir="/tmp"), said=["/tmp"]),
    case(
        "an environment, with what the definition says for all",
        op(cmd="echo $A-$B-$C", env={"B": "own", "C": 'it\'s "quoted" = $x'}),
        said=['all-own-it\'s "quoted" = $x'],
        **{"global": {"image": "IMAGE", "env": {"A": "all", "B": "all"}}},
    ),
    case("the job's id", op(cmd="echo job=$NOSANA_ID"), said=["job=local-"]),
    case("output that is no text", op(cmd="printf 'a\\377\\376b\\n'"), said=["a��b"]),
    case("output in other scripts", op(cmd="echo 你好 — ✓"), said=["你好 — ✓"]),
    case(
        "both streams are told apart",
        op(cmd="echo out; echo err >&2"),
        said=["stdout:out", "stderr:err"],
    ),
    case("an image of its own", op(cmd="echo own", image="IMAGE"), said=["own"]),
    case(
        "a program that is not there",
        op(cmd=["/no/such/program"]),
        came_to=[("failed", 2)],
    ),
    case(
        "a volume that several operations share",
        volume("data"),
        op("write", "echo kept > /data/file", volumes=[{"name": "data", "dest": "/data"}]),
        op("read", "cat /elsewhere/file", volumes=[{"name": "data", "dest": "/elsewhere"}]),
        said=["kept"],
    ),
    case(
        "a volume that nobody made is made",
        op(cmd="touch /data/file && ls /data", volumes=[{"name": "v", "dest": "/data"}]),
        said=["file"],
    ),
    case(
        "operations of a group run side by side and find each other by host",
        op("server", SERVE, work_dir="/tmp", execution=group("web")),
        op("client", ASK.format("%%ops.server.host%%"), execution=group("web", "server")),
        op("later", "true"),
        came_to=[WELL, WELL, ("stopped", 0)],
        said=["hello from the server"],
        timeout_s=30,
    ),
    case(
        "a server ends with the client it is there for",
        op("client", ASK.format("web"), execution=group("all")),
        op(
            "server",
            SERVE,
            work_dir="/tmp",
            aliases="web",
            execution=group("all", "client", stops=True),
        ),
        came_to=[WELL, ("stopped", 0)],
        said=["hello from the server"],
    ),
    case(
        "aliases may be several",
        op("client", ASK.format("second.name"), execution=group("all")),
        op(
            "server",
            SERVE,
            work_dir="/tmp",
            aliases=["first", "second.name"],
            execution=group("all", "client", stops=True),
        ),
        came_to=[WELL, ("stopped", 0)],
        said=["hello from the server"],
    ),
    case(
        "a result is found and passed on",
        op("a", "echo score=42", results={"score": "score=([0-9]+)"}),
        op("b", ["echo", "got", "%%ops.a.results.score%%"]),
        said=["got score=42 42"],
        results={"a": {"score": ["score=42", "42"]}},
    ),
    case(
        "a result of one stream only",
        op(
            "a",
            "echo x=1; echo x=2 >&2",
            results={"x": {"regex": "x=.", "logType": ["stderr"]}},
        ),
        results={"a": {"x": ["x=2"]}},
    ),
    case(
        "an object is spread into an environment",
        op("a", 'echo \'{"K":"V","N":5}\'', results={"all": r"\{.*\}"}),
        op("b", "echo k=$K n=$N", env={"__spread__": "%%ops.a.results.all%%"}),
        said=["k=V n=5"],
    ),
    case(
        "pairs become an environment",
        op("a", 'echo \'[{"key":"K","value":"V"}]\'', results={"pairs": r"\[.*\]"}),
        op("b", "echo k=$K", env={"__pairs__": "%%ops.a.results.pairs%%"}),
        said=["k=V"],
    ),
    case(
        "the definition's variables",
        op(cmd="echo %%global.variables.greeting%%"),
        said=["good day"],
        **{"global": {"image": "IMAGE", "variables": {"greeting": "good day"}}},
    ),
    case(
        "a literal that names nothing fails its operation alone",
        op("a", "echo %%ops.nobody.results.x%%"),
        op("b", "echo next"),
        came_to=[("failed", 0), WELL],
        said=["next"],
    ),
    case(
        "a pattern that is none says so",
        op("a", "echo x", results={"bad": "(["}),
        results={"a": {"bad": A_REASON}},
    ),
    case(
        "a pattern that would take for ever does not",
        op("a", "echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", results={"r": "(a+)+$"}),
        results={"a": {"r": ANYTHING}},
    ),
    case(
        "an operation that fails is tried again as often as it says",
        op(
            "a",
            "echo try >> /v/tries; wc -l < /v/tries; exit 1",
            volumes=[{"name": "v", "dest": "/v"}],
            restart_policy={"policy": "on-failure", "restart_tries": 2},
        ),
        came_to=[("failed", 1)],
        said=["1", "2", "3"],
    ),
    case(
        "an operation that succeeds at last has succeeded",
        op(
            "a",
            "echo try >> /v/tries; [ $(wc -l < /v/tries) -ge 2 ]",
            volumes=[{"name": "v", "dest": "/v"}],
            restart_policy="on-failure",
        ),
    ),
    case(
        "an operation that is always started again ends with the job",
        op("a", "echo again", restart_policy="always"),
        came_to=[("success", None)],
        said=["again"],
        timeout_s=15,
    ),
    case(
        "a job whose time is over has still succeeded",
        op("a", "echo begun; " + ENDS_WHEN_TOLD.format("sleep 100")),
        op("b", "echo never"),
        came_to=[WELL, ("stopped", 0)],
        said=["begun"],
        timeout_s=15,
    ),
    case(
        "ten megabytes in one line",
        op("a", "head -c 10000000 /dev/zero | tr '\\0' x; echo; echo after"),
        said=["after"],
    ),
    case("a hundred thousand lines", op("a", "seq 100000"), said=["100000", "left out"]),
    case("a closed stream", op("a", "exec >&- 2>&-; exit 4"), came_to=[("failed", 4)]),
    case(
        "nothing of this computer is mounted or owned",
        op(
            "a",
            "ls /proc/1/root/home 2>&1 | head -1; cat /proc/self/status | grep -i nonewprivs",
        ),
        said=["NoNewPrivs:\t1"],
    ),
    case(
        "empty arguments are left out where that is wanted",
        op("a", "echo none=", results={"none": "none=(.*)"}),
        op("b", ["echo", "x", "__remove-if-empty__", "y"]),
        said=["x y"],
    ),
    case(
        "a definition with a flaw",
        {"type": "container/run", "id": "a", "args": {"image": "x", "nonsense": 1}},
        came_to=[],
        status="validation-error",
    ),
    case(
        "dependencies in a circle",
        op("a", execution=group("g", "b")),
        op("b", execution=group("g", "a")),
        came_to=[],
        status="validation-error",
    ),
]


AT_ONCE = 4


@pytest.fixture(scope="module")
def documents(tmp_path_factory) -> dict[str, dict[str, Any]]:
    """What each definition came to; they run side by side, for most of the time is Docker's."""
    image, folder = test_image(), tmp_path_factory.mktemp("definitions")

    async def run(number: int, wanted: Case, turns: asyncio.Semaphore) -> dict[str, Any]:
        file = folder / f"{number}.json"
        document = {"global": {"image": image}} | wanted.definition
        file.write_text(json.dumps(document).replace('"IMAGE"', f'"{image}"'))
        async with turns:
            options = RunJobOptions(file, timeout_s=wanted.timeout_s)
            return json.loads(await run_job(options, lambda _: None))

    async def run_all() -> dict[str, dict[str, Any]]:
        turns = asyncio.Semaphore(AT_ONCE)
        async with asyncio.TaskGroup() as group:
            tasks = {
                wanted.name: group.create_task(run(number, wanted, turns))
                for number, wanted in enumerate(CASES)
            }
        return {name: task.result() for name, task in tasks.items()}

    return asyncio.run(run_all())


@pytest.mark.timeout(600)  # the first waits for all of them
@pytest.mark.parametrize("wanted", CASES, ids=lambda wanted: wanted.name)
def test_a_definition_comes_to_what_its_author_expects(documents, wanted):
    result = documents[wanted.name]

    assert result["status"] == wanted.status
    came_to = [(state["status"], state["exitCode"]) for state in result["opStates"]]
    assert [
        (status, code if expected[1] is not None else None)
        for (status, code), expected in zip(came_to, wanted.ops, strict=True)
    ] == wanted.ops
    lines = [f"{line['type']}:{line['log']}" for op in result["opStates"] for line in op["logs"]]
    for said in wanted.said:
        assert any(said in line for line in lines), (said, lines[:20])
    for op_id, expected in wanted.results.items():
        (state,) = [state for state in result["opStates"] if state["operationId"] == op_id]
        assert state["results"].keys() == expected.keys()
        for name, found in expected.items():
            assert found in (ANYTHING, state["results"][name]) or (
                found is A_REASON and isinstance(state["results"][name], str)
            )


async def test_a_job_for_a_gpu_does_not_start_where_there_is_none(tmp_path):
    file = tmp_path / "job.json"
    file.write_text(json.dumps(a_definition(an_operation(image=test_image(), gpu=True))))

    with pytest.raises(NodeError, match="asks for a GPU"):
        await run_job(RunJobOptions(file), lambda _: None)
