"""Figures of a running node, fetched over a socket as a Prometheus server does."""

import json
import re
import time
import urllib.error
import urllib.request

from prometheus_client.parser import text_string_to_metric_families

from tests.builders import a_definition, an_operation
from tests.integration.programs import nosdesk, practice_grid, read_until, started
from tests.integration.public_poster import PublicPoster
from tests.ports import free_port

WITHIN_S = 120


def fetched(port, path="/metrics", **headers):
    asked = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
    with urllib.request.urlopen(asked, timeout=120) as answer:
        return answer.headers["Content-Type"], answer.read().decode()


def values(text):
    """Every value by its name and labels; a text that is no such format fails."""
    return {
        (each.name, *sorted(each.labels.items())): each.value
        for family in text_string_to_metric_families(text)
        for each in family.samples
    }


def until(port, holds):
    end = time.monotonic() + WITHIN_S
    while not holds(seen := values(fetched(port)[1])):
        assert time.monotonic() < end, seen
    return seen


def phase(seen):
    return next(dict(key[1:])["phase"] for key, value in seen.items()
                if key[0] == "nosdesk_node_phase" and value == 1)  # fmt: skip


def test_a_running_node_is_followed_by_its_figures(tmp_path):
    port = free_port()
    words = ("run", "--engine", "simulated", "--json", "--metrics", str(port))
    with practice_grid(tmp_path) as grid, started(tmp_path, *words) as process:
        read_until(process, '"phase":"queued"')
        assert fetched(port)[0] == "text/plain; version=0.0.4; charset=utf-8"
        seen = until(port, lambda seen: phase(seen) == "queued")
        assert seen["nosdesk_queue_place", ("gpu", ""), ("name", "")] == 1
        assert any(key[0] == "nosdesk_rpc_calls_total" and value > 0 for key, value in seen.items())
        assert seen["nosdesk_rpc_endpoint_asked", ("endpoint", "1")] == 1
        assert 0 <= seen["nosdesk_loop_lateness_seconds",] < WITHIN_S

        PublicPoster(grid).post(a_definition(an_operation(cmd="sleep 1")))
        paid = until(port, lambda seen: seen["nosdesk_jobs", ("standing", "matched")] == 1)
        assert paid["nosdesk_payments_received_nos",] > 0
        assert paid["nosdesk_payments_received_nos",] == paid["nosdesk_payments_expected_nos",]

        status = nosdesk(tmp_path, "status")
        (told,) = json.loads(nosdesk(tmp_path, "status", "--json").stdout)["payments"]
        assert (told["outcome"], told["standing"]) == ("paid", "matched")
        assert "  paid: " in status.stdout
        secret = (tmp_path / "practice-words").read_text().strip()
        text = fetched(port)[1]
        assert secret.split()[0] not in text.split()
        assert not re.search(r"[1-9A-HJ-NP-Za-km-z]{32,}", text)  # no address of anybody
        assert "127.0.0.1" not in text


def test_who_asks_by_another_name_or_for_something_else_gets_nothing(tmp_path):
    port = free_port()
    words = ("run", "--engine", "simulated", "--json", "--metrics", str(port))
    with practice_grid(tmp_path), started(tmp_path, *words) as process:
        read_until(process, '"phase":"queued"')
        for path, headers, status in (
            ("/metrics", {"Host": "evil.example"}, 403),
            ("/metrics", {"Host": f"evil.example:{port}"}, 403),
            ("/", {}, 404),
        ):
            try:
                fetched(port, path, **headers)
            except urllib.error.HTTPError as error:
                assert error.code == status  # noqa: PT017 - either it was refused, or the next line fails
            else:
                raise AssertionError(path)


def test_nothing_is_served_by_default_and_a_port_that_is_taken_is_told(tmp_path):
    with practice_grid(tmp_path) as grid:
        taken = grid["rpc"].rpartition(":")[2]
        ran = nosdesk(tmp_path, "run", "--engine", "simulated", "--metrics", taken)
        assert ran.returncode == 2
        assert ran.stderr == (
            f"nosdesk: Port {taken} for the metrics is used by another program. Choose another one.\n"
        )
        with started(tmp_path, "run", "--engine", "simulated", "--json") as process:
            read_until(process, '"phase":"queued"')
            assert json.loads(nosdesk(tmp_path, "settings", "list", "--json").stdout)[
                "sharing"
            ] == {
                "metrics_port": None,
                "error_reports": False,
            }


def test_a_setting_serves_them_too_and_one_that_cannot_be_had_ends_no_node(tmp_path):
    with practice_grid(tmp_path) as grid:
        taken = grid["rpc"].rpartition(":")[2]
        assert nosdesk(tmp_path, "settings", "set", "sharing.metrics_port", taken).returncode == 0
        with started(tmp_path, "run", "--engine", "simulated", "--json") as process:
            lines = read_until(process, '"phase":"queued"')
            assert any("is used by another program" in line for line in lines)
        free = free_port()
        nosdesk(tmp_path, "settings", "set", "sharing.metrics_port", str(free))
        with started(tmp_path, "run", "--engine", "simulated", "--json") as process:
            read_until(process, '"phase":"queued"')
            until(free, lambda seen: phase(seen) == "queued")
