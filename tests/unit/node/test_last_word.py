"""What is said of the nodes to others who look, and what is believed of it."""

from dataclasses import replace

import msgspec
import pytest

from nosdesk.domain.addresses import Address, MarketAddress, NodeAddress
from nosdesk.domain.admission_status import not_qualified
from nosdesk.domain.benchmark.specs import Requirement
from nosdesk.domain.errors import Unavailable
from nosdesk.domain.gpu import GpuUuid
from nosdesk.domain.gpu_choice import GpuChoice
from nosdesk.domain.node_status import (
    Phase,
    Wait,
    checking,
    draining,
    faulted,
    locked,
    queued,
    running,
    settling,
    unknown,
    waiting_funds,
)
from nosdesk.node.last_word import VERSION, LastWord, decoded, elsewhere_of, encoded, nodes_of
from nosdesk.node.node import Stage
from nosdesk.node.rig_picture import LeftThere, NodePicture, RigPicture

MARKET = MarketAddress(Address("market"))
CHOICE = GpuChoice(GpuUuid("GPU-1"), 0, "RTX 4090", is_enabled=True)


def picture(status):
    node = NodePicture(CHOICE, status, Stage.AT_WORK, NodeAddress(Address("node")))
    return RigPicture(nodes=(node,))


def a_word(status=None):
    nodes = nodes_of(picture(status or queued("market", 4, 31)), {MARKET: "nvidia-4090"})
    return LastWord(VERSION, "practice", 77, "writer", 1_000.0, nodes)


def test_what_was_said_is_read_as_it_was():
    status = settling("market", "job", "Waiting for the network.", Wait(1.0, next_try=2.0))
    word = decoded(encoded(a_word(status)))

    (node,) = word.nodes
    assert node.status == status
    assert (node.gpu, node.name, node.address) == ("GPU-1", "RTX 4090", "node")
    assert node.market_name == "nvidia-4090"


def test_what_is_owed_elsewhere_is_said_and_a_mere_place_is_not():
    owed = LeftThere("cellar", "Grid in the cellar", settling("m", "job", "Claiming."))
    place = LeftThere("attic", "Grid in the attic", queued("m", 1, 2), is_owed=False)
    seen = replace(picture(queued("m", 1, 2)), elsewhere=(owed, place))
    word = decoded(encoded(replace_elsewhere(a_word(), elsewhere_of(seen))))

    (said,) = word.elsewhere
    assert (said.grid, said.title, said.sentence.text) == (
        "cellar", "Grid in the cellar", "Claiming.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("status", "is_stuck"),
    [
        (faulted("The key is away.", "Import it."), True),
        (locked("The key is in a file.", "Give the passphrase."), True),
        (waiting_funds("0 SOL", "0.01 SOL"), True),
        (unknown("The network does not answer.", checking("the market")), True),
        (settling("m", "job", "Claiming."), False),
        (running("m", "job"), False),
    ],
)
def test_what_has_to_be_mended_before_it_goes_on_elsewhere_is_said_to_be_stuck(status, is_stuck):
    seen = RigPicture(elsewhere=(LeftThere("cellar", "Cellar", status),))
    (said,) = elsewhere_of(seen)

    assert said.is_stuck is is_stuck


def replace_elsewhere(word, elsewhere):
    return msgspec.structs.replace(word, elsewhere=elsewhere)


def test_how_the_grid_judged_the_gpu_is_said_too():
    judged = (Requirement("ram", "Needs 4 GB", True), Requirement("net", "Needs more", False))
    status = not_qualified(judged, None, Wait(1.0, next_try=2.0))

    (node,) = decoded(encoded(a_word(status))).nodes
    assert node.status == status
    many = tuple(Requirement(str(n), "x" * 5_000, True) for n in range(500))
    (node,) = decoded(encoded(a_word(replace(status, requirements=many)))).nodes
    assert len(node.requirements) == 64


@pytest.mark.parametrize(
    ("status", "eligible", "earning"),
    [
        (queued("m", 1, 2), True, False),
        (running("m", "job"), True, True),
        (settling("m", "job", "Waiting."), True, True),
        (draining("m", "job"), False, True),
        (draining("m", ""), False, False),
        (replace(queued("m", 1, 2), phase=Phase.UNKNOWN), False, False),
    ],
)
def test_being_eligible_and_earning_are_two_facts(status, eligible, earning):
    (node,) = a_word(status).nodes

    assert (node.status.is_eligible, node.status.is_earning) == (eligible, earning)


@pytest.mark.parametrize(
    "text",
    [
        b"", b"{", b"null", b"[]", b"\xff\xfe", b"[" * 100_000,
        encoded(a_word())[:-5],
        encoded(a_word()).replace(b'"queued"', b'"rich"'),
        encoded(a_word()).replace(b'"place":4', b'"place":-4'),
        encoded(a_word()).replace(b'"at":1000.0', b'"at":1e300'),
        encoded(a_word()).replace(b'"name":"RTX 4090"', b'"name":"' + b"x" * 3_000 + b'"'),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_told_in_plain_words(text):
    with pytest.raises(Unavailable, match=r"cannot be read\. If Nosdesk runs"):
        decoded(text)


def test_another_version_is_told_as_such():
    with pytest.raises(Unavailable, match="another version"):
        decoded(encoded(msgspec.structs.replace(a_word(), version=VERSION + 1)))


def test_a_sentence_without_end_is_cut_and_can_be_read_again():
    long = replace(queued("m", 1, 2))
    long = replace(long, sentence=replace(long.sentence, text="x" * 5_000))

    (node,) = decoded(encoded(a_word(long))).nodes
    assert len(node.sentence.text) == 1_001
