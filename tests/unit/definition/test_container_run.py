"""What an operation asks of the engine, with defaults and secrets in their places."""

import pytest

from nosdesk.domain.definition.container_run import (
    ContainerRun,
    RegistryLogin,
    RestartPolicy,
    VolumeMount,
    container_run,
    volume_name,
)
from nosdesk.domain.definition.exposure import (
    ExposedPort,
    HttpCheck,
    WebsocketCheck,
    ports_as_written,
)
from nosdesk.domain.definition.job_definition import Defaults, InvalidDefinition
from nosdesk.domain.definition.resources import (
    HuggingFaceResource,
    OllamaResource,
    S3Resource,
    S3Source,
)

HTTP = {
    "type": "http",
    "path": "/h",
    "method": "GET",
    "expected_status": 200,
    "continuous": True,
}


def run(defaults=None, **args):
    return container_run({"image": "ubuntu", **args}, defaults or Defaults())


def flaws(defaults=None, **args):
    with pytest.raises(InvalidDefinition) as caught:
        run(defaults, **args)
    return [f"{flaw.path} {flaw.message}" for flaw in caught.value.flaws]


# --- Command, environment, defaults ---


def test_a_bare_operation_is_only_an_image():
    assert run() == ContainerRun("ubuntu")


def test_a_command_that_is_text_goes_to_a_shell_and_a_list_is_taken_as_it_is():
    assert run(cmd="echo $A").command == ("/bin/sh", "-c", "echo $A")
    assert run(cmd=["echo", "$A"]).command == ("echo", "$A")
    assert run(cmd=[]).command == ()


def test_an_entrypoint_that_is_text_is_one_word():
    assert run(entrypoint="/bin/x -y").entrypoint == ("/bin/x -y",)


def test_what_an_operation_leaves_open_comes_from_the_defaults():
    defaults = Defaults(image="base", entrypoint=("/e",), work_dir="/g", gpu=True)

    op = run(defaults, image="", work_dir="", entrypoint="")

    assert (op.image, op.entrypoint, op.work_dir, op.gpu) == ("base", ("/e",), "/g", True)


def test_what_an_operation_says_itself_stands_before_the_defaults():
    defaults = Defaults(image="base", entrypoint="/e", work_dir="/g", env={"A": "g", "B": "g"})

    op = run(defaults, image="own", entrypoint=["/o"], work_dir="/o", env={"A": "o"})

    assert (op.image, op.entrypoint, op.work_dir) == ("own", ("/o",), "/o")
    assert op.env == {"A": "o", "B": "g"}


def test_an_empty_list_as_entrypoint_is_a_choice():
    assert run(Defaults(entrypoint="/e"), entrypoint=[]).entrypoint == ()


@pytest.mark.parametrize(("own", "default"), [(True, False), (False, True)])
def test_a_gpu_asked_for_in_either_place_is_asked_for(own, default):
    assert run(Defaults(gpu=default), gpu=own).gpu is True


def test_aliases_are_names_however_they_are_written():
    assert run(aliases="db, cache,,").aliases == ("db", "cache")
    assert run(aliases=["db", "cache"]).aliases == ("db", "cache")


def test_volumes_are_named_and_placed():
    assert run(volumes=[{"name": "v", "dest": "/d"}]).volumes == (VolumeMount("v", "/d"),)


@pytest.mark.parametrize(
    ("written", "policy"),
    [
        ("no", RestartPolicy()),
        ("always", RestartPolicy("always")),
        ("on-failure", RestartPolicy("on-failure")),
        ({"policy": "on-failure", "restart_tries": 3}, RestartPolicy("on-failure", 3)),
        ({"policy": "on-failure"}, RestartPolicy("on-failure")),
        ({"policy": "on-failure", "restart_tries": 1e300}, RestartPolicy("on-failure", 1_000)),
        ({"policy": "on-failure", "restart_tries": -4}, RestartPolicy("on-failure")),
    ],
)
def test_restarts_are_bounded(written, policy):
    assert run(restart_policy=written).restart == policy


def test_a_volume_operation_has_a_name():
    assert volume_name({"name": "v"}) == "v"
    with pytest.raises(InvalidDefinition, match=r"\$\.args\.name is missing"):
        volume_name({"image": "x"})


# --- What is exposed ---


@pytest.mark.parametrize(
    ("expose", "labels"),
    [
        (80, ["80"]),
        (0, []),
        ([], []),
        ("9000", ["9000"]),
        ("8000-8010", ["8000-8010"]),
        ({"port": 80}, ["80"]),
        (
            [80, {"port": "9000"}, "9001", {"port": "9100-9200"}],
            ["80", "9000", "9001", "9100-9200"],
        ),
    ],
)
def test_ports_are_numbers_texts_ranges_or_objects(expose, labels):
    assert [port.label for port in run(expose=expose).exposed] == labels


def test_ports_that_wait_for_a_literal_have_no_address_yet():
    args = {"expose": [80, "%%ops.a.b%%", {"__spread__": "%%ops.a.b%%"}, {"port": 81}, 99999]}

    assert [port.label for port in ports_as_written(args)] == ["80", "81"]
    assert ports_as_written({}) == ports_as_written({"expose": "%%ops.a.b%%"}) == ()
    assert [port.label for port in ports_as_written({"expose": {"port": 5}})] == ["5"]


@pytest.mark.parametrize(
    "expose", [65_536, -1, 80.5, "80-", "a", "9-8", "0-5", "x%%ops", [0], True, None, "9" * 100]
)
def test_what_is_no_port_is_refused_once_it_is_to_be_used(expose):
    assert flaws(expose=expose)


@pytest.mark.parametrize(
    "expose", [[80, 80], [80, {"port": 80}], ["80-90", 85], ["80-90", "90-95"], [80, "80"]]
)
def test_no_port_is_exposed_twice(expose):
    (flaw,) = flaws(expose=expose)

    assert "more than once" in flaw


def test_health_checks_say_what_healthy_is():
    checks = [
        {**HTTP, "method": "POST", "headers": {"H": "v"}, "body": {"a": [1, "é"]}},
        {**HTTP, "body": "as is"},
        {"type": "websocket", "expected_response": "pong", "continuous": False},
    ]

    (port,) = run(expose=[{"port": 80, "type": "api", "health_checks": checks}]).exposed

    assert port == ExposedPort(
        80,
        80,
        "api",
        (
            HttpCheck("/h", "POST", 200, True, {"H": "v"}, '{"a":[1,"é"]}'),
            HttpCheck("/h", "GET", 200, True, {}, "as is"),
            WebsocketCheck("pong", False),
        ),
    )


def test_only_who_has_health_checks_is_waited_for():
    assert run(expose=[80, {"port": 81, "health_checks": [HTTP]}]).awaits_health
    assert not run(expose=[80, {"port": 81, "health_checks": []}]).awaits_health
    assert not run().awaits_health


# --- Resources and secrets ---


def test_resources_are_typed():
    resources = [
        {"type": "S3", "url": "u", "files": ["f"], "target": "/t", "allowWrite": True},
        {"type": "S3", "buckets": [{"url": "a"}, {"url": "b", "files": ["x"]}], "target": "/t"},
        {"type": "S3", "url": "u", "bucket": "b", "target": "/t"},
        {"type": "HF", "repo": "a/b", "revision": "r", "files": ["f"], "target": "/t"},
        {"type": "Ollama", "model": "m"},
        {"type": "Ollama", "model": "m", "target": "/t"},
    ]

    assert run(resources=resources).resources == (
        S3Resource("/t", (S3Source("u", ("f",)),), writable=True),
        S3Resource("/t", (S3Source("a"), S3Source("b", ("x",)))),
        S3Resource("/t", (S3Source("u"),), bucket="b"),
        HuggingFaceResource("/t", "a/b", "r", ("f",)),
        OllamaResource("m", "/root/.ollama/models"),
        OllamaResource("m", "/t"),
    )


def test_a_resource_says_where_its_files_are():
    assert flaws(resources=[{"type": "S3", "target": "/t"}]) == [
        '$.args.resources[0] names no place: it needs "url" or "buckets"'
    ]


def test_secrets_are_kept_from_sight():
    canary = "hunter2"
    op = run(
        authentication={"docker": {"username": canary, "password": canary, "email": canary}},
        env={"TOKEN": canary},
        resources=[
            {"type": "HF", "repo": "r", "target": "/t", "accessToken": canary},
            {
                "type": "S3",
                "url": "u",
                "target": "/t",
                "IAM": {"REGION": "r", "ACCESS_KEY_ID": canary, "SECRET_ACCESS_KEY": canary},
            },
        ],
    )

    assert canary not in repr(op)
    assert op.registry is not None
    assert op.registry.password.reveal() == canary
    assert op.resources[0].token.reveal() == canary
    assert op.resources[1].login.secret_access_key.reveal() == canary


@pytest.mark.parametrize("docker", [{}, {"email": "e"}, {"username": "", "server": "s"}])
def test_a_login_without_a_name_and_a_password_is_none(docker):
    assert run(authentication={"docker": docker}).registry is None


def test_a_login_may_name_its_server():
    login = run(authentication={"docker": {"username": "u", "server": "s"}}).registry

    assert isinstance(login, RegistryLogin)
    assert (login.server, login.username.reveal(), login.password.reveal()) == ("s", "u", "")


# --- After the literals ---


def test_a_text_that_a_result_filled_within_a_list_is_a_text_again():
    op = run(
        volumes=[{"name": ["v"], "dest": "/d"}],
        resources=[{"type": "HF", "repo": ["r"], "target": "/t", "files": ["f"]}],
        expose=[{"port": 80, "health_checks": [{**HTTP, "path": ["/p"], "body": ["x"]}]}],
    )

    assert op.volumes == (VolumeMount("v", "/d"),)
    assert op.resources == (HuggingFaceResource("/t", "r", files=("f",)),)
    (check,) = op.exposed[0].health_checks
    assert (check.path, check.body) == ("/p", '["x"]')


@pytest.mark.parametrize(
    ("args", "path"),
    [
        ({"cmd": ["a", 5]}, "$.args.cmd[1]"),
        ({"cmd": [{"a": 1}]}, "$.args.cmd[0]"),
        ({"image": ["a"]}, "$.args.image"),
        ({"env": {"A": 5}}, "$.args.env.A"),
        ({"expose": "a b"}, "$.args.expose"),
        ({"resources": ["__remove-if-empty__"]}, "$.args.resources[0]"),
        ({"resources": [{"__spread__": "x"}]}, "$.args.resources[0].type"),
        ({"env": {"": "x"}}, '$.args.env[""]'),
        ({"env": {"A=B": "x"}}, '$.args.env["A=B"]'),
        ({"cmd": ["a\0b"]}, "$.args.cmd"),
        ({"env": {"A": "\0"}}, "$.args.env"),
        ({"image": ""}, "$.args.image"),
    ],
)
def test_what_came_of_the_literals_is_checked_again(args, path):
    assert [flaw.partition(" ")[0] for flaw in flaws(**args)] == [path]


def test_flaws_are_told_by_the_operation_they_are_in():
    with pytest.raises(InvalidDefinition, match=r"^\$\.ops\[3\]\.args\.image must be text"):
        container_run({"image": 5}, Defaults(), "$.ops[3].args")
