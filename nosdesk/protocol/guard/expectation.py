"""An instruction as it must be found in a message of our own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nosdesk.domain.addresses import Address
from nosdesk.protocol.borsh import Value


@dataclass(frozen=True, slots=True)
class Expected:
    """An instruction that an action may have; `is_optional` where it may as well be missing."""

    name: str
    accounts: Mapping[str, Address]
    words: str
    args: Mapping[str, Value] = field(default_factory=dict)
    is_optional: bool = False
