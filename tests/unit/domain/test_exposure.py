from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.definition.exposure import ExposedPort, HttpCheck, WebsocketCheck
from nosdesk.domain.exposure import ExposedService, Health, Probe, is_healthy, probe_command

CONTINUOUS = HttpCheck("/health", "GET", 200, continuous=True)
ONCE = HttpCheck("/ready", "GET", 204, continuous=False)
CHAT = WebsocketCheck("welcome", continuous=False)

ACCEPTED = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"


def service(port: int, *checks, last: int | None = None) -> ExposedService:
    exposed = ExposedPort(port, last or port, health_checks=checks)
    return ExposedService(f"id{port}", exposed, f"http://id{port}.localhost")


def test_without_health_checks_the_operation_has_started_when_its_tunnel_runs():
    before = Health((service(80), service(90)))
    after = before.with_tunnel(runs=True)

    assert not before.is_ready
    assert before.statuses() == {"id80": "UNKNOWN", "id90": "UNKNOWN"}
    assert after.is_ready
    assert after.statuses() == {"id80": "ONLINE", "id90": "ONLINE"}


def test_a_range_of_ports_is_not_probed():
    health = Health((service(8000, CONTINUOUS, last=8010),)).with_tunnel(runs=True)

    assert health.is_ready
    assert health.continuous_probes == ()


def test_every_check_of_every_service_must_pass_once():
    health = Health((service(80, CONTINUOUS, ONCE), service(90, ONCE))).with_tunnel(runs=True)
    first, second, third = health.startup_probes

    health = health.with_outcome(first, healthy=True).with_outcome(third, healthy=True)
    assert not health.is_ready
    assert health.statuses() == {"id80": "UNKNOWN", "id90": "ONLINE"}

    health = health.with_outcome(second, healthy=False)
    assert health.startup_probes == (second,)
    assert health.with_outcome(second, healthy=True).is_ready


def test_only_continuous_checks_go_on():
    health = Health((service(80, CONTINUOUS, ONCE), service(90, ONCE)))

    assert health.continuous_probes == (Probe(0, 0),)


def test_a_service_goes_offline_and_comes_back_and_the_operation_has_started_all_the_same():
    probe = Probe(0, 0)
    up = Health((service(80, CONTINUOUS),)).with_tunnel(runs=True).with_outcome(probe, healthy=True)
    down = up.with_outcome(probe, healthy=False)

    assert up.statuses() == {"id80": "ONLINE"}
    assert down.statuses() == {"id80": "OFFLINE"}
    assert down.is_ready
    assert down.with_outcome(probe, healthy=True) == up


def test_a_service_without_its_tunnel_is_offline():
    up = Health((service(80, CONTINUOUS), service(90))).with_tunnel(runs=True)
    up = up.with_outcome(Probe(0, 0), healthy=True)

    assert up.with_tunnel(runs=False).statuses() == {"id80": "OFFLINE", "id90": "OFFLINE"}


@given(st.lists(st.tuples(st.integers(0, 2), st.booleans())))
def test_what_has_started_never_has_not(outcomes):
    health = Health((service(80, CONTINUOUS, ONCE), service(90, ONCE))).with_tunnel(runs=True)
    probes, was_ready = health.startup_probes, False

    for index, healthy in outcomes:
        health = health.with_outcome(probes[index], healthy=healthy)
        assert health.is_ready or not was_ready
        was_ready = health.is_ready


def test_an_http_check_asks_the_container_and_prints_the_status():
    check = HttpCheck("/a?b=1", "POST", 200, False, {"X-Key": "v"}, '{"a": 1}')

    command = probe_command(check, "op", 80)

    assert command[0] == "curl"
    assert command[-1] == "http://op:80/a?b=1"
    assert command[-7:-3] == ("--request", "POST", "--header", "X-Key: v")
    assert command[-3:-1] == ("--data-raw", '{"a": 1}')
    assert command[9:11] == ("--write-out", "%{http_code}")


def test_a_path_cannot_lead_to_another_host():
    command = probe_command(replace(CONTINUOUS, path="@169.254.169.254/"), "op", 80)

    assert command[-1] == "http://op:80/@169.254.169.254/"


@pytest.mark.parametrize(
    "headers", [{"@/etc/passwd": ""}, {"A": "x\r\nHost: evil"}, {"A: b\nC": "d"}, {"": "x"}]
)
def test_a_header_that_curl_would_take_for_something_else_is_left_out(headers):
    assert "--header" not in probe_command(replace(CONTINUOUS, headers=headers), "op", 80)


@pytest.mark.parametrize(
    ("output", "healthy"),
    [("204", True), ("204\n", True), ("200", False), ("000", False), ("", False)],
)
def test_an_http_service_is_healthy_with_the_status_that_is_expected(output, healthy):
    assert is_healthy(ONCE, output) is healthy


@pytest.mark.parametrize(
    ("output", "healthy"),
    [
        (ACCEPTED, True),
        (ACCEPTED + "\ufffd\x0awelcome!", True),
        (ACCEPTED + "\ufffd\x05go away", False),
        ("HTTP/1.1 200 OK\r\n\r\nwelcome", False),
        ("HTTP/1.1 400 Bad Request\r\n\r\n", False),
        ("", False),
        ("curl: (7) Failed to connect", False),
    ],
)
def test_a_websocket_is_healthy_when_it_accepts_and_says_nothing_else_than_expected(
    output, healthy
):
    assert is_healthy(CHAT, output) is healthy


def test_a_websocket_check_connects_to_the_service_and_not_to_the_tunnel():
    command = probe_command(CHAT, "op", 8080)

    assert command[-1] == "http://op:8080/"
    assert "Upgrade: websocket" in command
