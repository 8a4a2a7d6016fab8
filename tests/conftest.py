"""What every run of tests begins with."""

import os

import pytest
from hypothesis import settings

from tests.former_runs import clear_former_runs
from tests.integration.own_docker import take_away_dead_ones

settings.register_profile("steady", derandomize=True, max_examples=60)
if "CI" in os.environ:  # what passed once passes again; at a desk, each run tries something new
    settings.load_profile("steady")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Clear away what killed runs left, once for all workers of this run."""
    if not hasattr(session.config, "workerinput"):
        clear_former_runs(os.environ.get("DOCKER_HOST"))
        take_away_dead_ones()
