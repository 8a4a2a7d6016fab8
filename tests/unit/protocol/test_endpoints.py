"""Ids and hosts of what is exposed, as the network's clients compute them."""

import json

import pytest

from nosdesk.domain.definition.exposure import (
    ExposedPort,
    HttpCheck,
    WebsocketCheck,
    ports_as_written,
)
from nosdesk.protocol.endpoints import (
    PRIVATE_ENTROPY_BYTES,
    TunnelledOp,
    deployment_expose_id,
    deployment_key,
    expose_id,
    host_of,
    private_expose_id,
    tunnel_environment,
)
from tests.vectors import vectors

VECTORS = vectors("endpoints")
JOBS = VECTORS["jobs"]
RULE = VECTORS["deployment_host_rule"]


@pytest.mark.parametrize("case", VECTORS["getExposeIdHash"], ids=lambda case: case["hashed_string"])
def test_an_id_follows_from_operation_port_and_job(case):
    assert expose_id(case["flowId"], case["op"], str(case["port"])) == case["out"]


@pytest.mark.parametrize("case", JOBS, ids=[case["name"] for case in JOBS])
def test_a_poster_knows_the_ids_before_the_job_runs(case):
    services = [
        {
            "hash": expose_id(case["flowId"], index, port.label),
            "opIndex": index,
            "opId": op["id"],
            "port": port.first,
            "hasHealthCheck": bool(port.health_checks),
        }
        for index, op in enumerate(case["job"]["ops"])
        for port in ports_as_written(op["args"])
    ]

    assert services == case["getJobExposedServices"]


def test_the_jobs_of_a_deployment_share_a_name():
    key = deployment_key(RULE["deployment_id"], RULE["project"])

    assert key == RULE["hash45"]
    assert deployment_expose_id(key, RULE["op_id"]) == RULE["host_id"]


def test_a_private_id_is_longer_and_made_of_chance():
    first, second = (private_expose_id(bytes([n]) * PRIVATE_ENTROPY_BYTES) for n in (1, 2))

    assert first != second
    assert len(first) == 45


def test_a_service_is_found_below_the_tunnel_server_s_domain():
    assert host_of("abc", "node.example") == "abc.node.example"


def test_the_tunnel_client_is_told_of_each_port():
    op = TunnelledOp("web", host="JOB-0", domain="node.example")
    tunnels = [op.tunnel(ExposedPort(8080, 8080), "id1"), op.tunnel(ExposedPort(90, 95), "id2")]

    environment = tunnel_environment("JOB", tunnels, deployment_id=None, key=None)

    proxies = json.loads(environment.pop("FRP_PROXIES"))
    assert environment == {"NOSANA_ID": "JOB", "JOB_ID": "JOB", "DEPLOYMENT_ID": ""}
    assert proxies == [
        {
            "name": "id1-web",
            "localIp": "JOB-0",
            "localPorts": "8080",
            "opId": "web",
            "customDomain": "id1.node.example",
        },
        {
            "name": "id2-web",
            "localIp": "JOB-0",
            "localPorts": "90-95",
            "opId": "web",
            "customDomain": "id2.node.example",
        },
    ]


def test_a_deployment_s_load_balancer_looks_at_the_first_plain_check():
    checks = (
        WebsocketCheck("pong", False),
        HttpCheck("/post", "POST", 200, False),
        HttpCheck("/teapot", "GET", 418, False),
        HttpCheck("/health", "GET", 200, False),
        HttpCheck("/later", "GET", 200, False),
    )
    op = TunnelledOp("nginx", "JOB-0", "node.example", RULE["hash45"])

    with_checks = op.tunnel(ExposedPort(80, 80, "web", checks), "id")
    without = op.tunnel(ExposedPort(81, 81), "id")
    environment = tunnel_environment(
        "JOB", [with_checks, without], deployment_id="dep", key=RULE["hash45"]
    )

    assert environment["DEPLOYMENT_ID"] == "dep"
    assert environment["FRP_LB_GROUP_KEY"] == RULE["hash45"]
    first, second = json.loads(environment["FRP_PROXIES"])
    assert first["deploymentDomain"] == f"{RULE['host_id']}.node.example"
    assert first["deploymentLoadBalancerGroup"] == f"{RULE['host_id']}-80"
    assert first["deploymentHealthCheckPath"] == "/health"
    assert second["deploymentLoadBalancerGroup"] == f"{RULE['host_id']}-81"
    assert "deploymentHealthCheckPath" not in second
