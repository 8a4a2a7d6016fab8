"""What a definition may write in place of a value that is known only when the job runs.

A literal is text such as `%%ops.train.results.port%%`; a marker is a name with a meaning.
"""

import re

from nosdesk.domain.json_rules import Flaw, Rule, boolean, record

SPREAD = "__spread__"
PAIRS = "__pairs__"
REMOVE_IF_EMPTY = "__remove-if-empty__"

_LITERAL = re.compile(r"%%(?:ops|global)[^\n\r\u2028\u2029][^%]+%%")
"""The validator's own idea of a literal, which is looser than what the node resolves."""


def literal(value: object, path: str, flaws: list[Flaw]) -> None:
    """Text that stands for a value, and nothing beside it."""
    if not isinstance(value, str) or not _LITERAL.fullmatch(value):
        flaws.append(Flaw(path, 'must be a literal such as "%%ops.<id>.results.<name>%%"'))


spread: Rule = record({SPREAD: literal}, {"chunked": boolean})
"""An object in a list that stands for any number of items."""
