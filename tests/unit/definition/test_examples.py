"""The definitions that come with Nosdesk as examples."""

from pathlib import Path

import pytest

from nosdesk.domain.definition.foresight import failures_ahead
from nosdesk.domain.definition.parsing import parse_definition
from nosdesk.domain.definition.plan import plan_of

EXAMPLES = sorted((Path(__file__).parents[3] / "resources" / "examples").glob("*.json"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_is_valid_and_nothing_of_it_is_bound_to_fail(file):
    definition = parse_definition(file.read_bytes())

    assert plan_of(definition).groups
    assert not failures_ahead(definition)


def test_there_are_examples():
    assert EXAMPLES
