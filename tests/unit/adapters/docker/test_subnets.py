"""Which refusals of a network mean that Docker has no addresses left."""

import pytest
from docker.errors import APIError

from nosdesk.adapters.docker.subnets import make_network
from nosdesk.domain.errors import HostUnfit


class Engine:
    """An engine that refuses so many networks in these words, and has nothing of ours."""

    def __init__(self, words: str, times: int) -> None:
        self.words = words
        self.refusals = times
        self.asked = 0

    def create_network(self, _, **options):
        self.asked += 1
        if self.asked <= self.refusals:
            raise APIError("refused", explanation=self.words)

    def networks(self, **_):
        return [{"Id": "1", "Name": "bridge"}, {"Id": "2", "Name": "home"}]

    def containers(self, **_):
        return []

    def volumes(self, **_):
        return {"Volumes": None}


@pytest.mark.parametrize(
    "words",
    [
        "could not find an available, non-overlapping IPv4 address pool among the defaults",
        "all predefined address pools have been fully subnetted",
    ],
)
def test_it_is_tried_once_more_and_then_told_with_what_is_in_the_way(words):
    assert make_network(Engine(words, times=1), "mine", {})

    engine = Engine(words, times=5)
    with pytest.raises(HostUnfit, match="no addresses left") as refused:
        make_network(engine, "mine", {})
    assert engine.asked == 2
    assert refused.value.remedy.endswith("There are home.")


def test_any_other_refusal_is_passed_on():
    engine = Engine("the plugin is broken", times=5)
    with pytest.raises(APIError):
        make_network(engine, "mine", {})
    assert engine.asked == 1
