import pytest

from tests.unit.practice.world import World


@pytest.fixture
def world() -> World:
    return World()
