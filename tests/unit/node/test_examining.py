"""The benchmark that a grid hands out: what is none is no definition to run."""

import pytest

from nosdesk.domain.benchmark.specs import BenchmarkOrder
from nosdesk.domain.errors import Unavailable
from nosdesk.node.examining import signed_definition
from tests.wire.test_host_wire import SIGNER


@pytest.mark.parametrize(
    "text", [b"", b"[]", b'{"ops": 1}', b'{"ops": [{"type": "\xff"}]}', b'{"ops": ' + b"[" * 5_000]
)
def test_what_is_no_definition_is_told_whatever_its_bytes(text):
    with pytest.raises(Unavailable, match="no job definition"):
        signed_definition(BenchmarkOrder("one", text), SIGNER)
