"""Takes out of a text what is nobody else's business, by its shape and by the user's own names.

Rather too much is taken out than too little: whatever looks like a key, a backup of words, a
token, a password, or an address of a person or a network goes. Addresses on the grid are cut
short, so that one can be told from another but not looked up.
"""

import re
from collections.abc import Iterable
from functools import cache
from ipaddress import ip_address

from mnemonic import Mnemonic

HIDDEN = "[hidden]"

_NOBODY = frozenset(("root", "user", "admin", "ubuntu", "docker", "nosdesk", "nosana", "localhost"))
"""Names that tell nothing of anybody, and stand in too many other places."""

_LONGEST_NAME = 80
_SHORTEST_NAME = 3
_WORDS_IN_A_ROW = 5
"""So many backup words one after another are taken for a backup."""

_KEPT_ENDS = 4

_TELLTALE = (
    r"[\w.-]{0,40}(?:secret|token|passw|passphrase|pwd|api[-_.]?key|access[-_.]?key|private|credential"
    r"|auth|cookie|session|seed|mnemonic|signature|jwt|bearer)[\w.-]{0,40}"
)
_NAMED = re.compile(
    rf"""(["']?\b{_TELLTALE}["']?\s*[:=]\s*)(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,;&"'}}\]]+)""",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"""(\b(?:proxy-)?authorization["']?\s{0,9}[:=]\s{0,9}["']?)[^\n"']+""", re.IGNORECASE
)
_SCHEME = re.compile(r"\b(bearer|basic|digest|token)\s+[\w.~+/=-]{6,}", re.IGNORECASE)
_ENVIRONMENT = re.compile(r"""\b([A-Z][A-Z0-9_]{2,})=(?:"[^"]*"|'[^']*'|[^\s,;"'\]]+)""")
_LOGIN = re.compile(r"(\b[a-z][a-z0-9+.-]{0,20}://)[^\s/@\"']{1,500}@", re.IGNORECASE)
_QUERY = re.compile(r"(\b[a-z][a-z0-9+.-]{0,20}://[^\s?#\"']{1,500})[?#][^\s\"']*", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_NUMBERS = re.compile(r"\[\s*\d{1,3}(?:\s*,\s*\d{1,3}){15,}\s*,?\s*\]?")
_PEM = re.compile(r"-----BEGIN [^-]{1,60}-----.*?(?:-----END [^-]{1,60}-----|\Z)", re.DOTALL)
_ADDRESS = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\d)")
_ADDRESS_6 = re.compile(
    r"(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:%\w+)?(?![\w:])", re.IGNORECASE
)
_HARDWARE = re.compile(r"\b[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}\b", re.IGNORECASE)
_HOMES = re.compile(r"((?:/home/|/Users/|\\Users\\|\\\\Users\\\\))[^/\\\s\"':]+")
_UUID = re.compile(r"\b(GPU-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE)
_DIGEST = re.compile(r"\bsha256:([0-9a-f]{12})[0-9a-f]{52}\b")
_LONG = re.compile(r"[A-Za-z0-9+/_=-]{24,}")
_GRID = re.compile(r"\b[1-9A-HJ-NP-Za-km-z]{32,46}\b")
_PLAIN_PART = re.compile(r"[A-Za-z]{1,18}\d{0,4}|\d{1,8}|")
_WORD = re.compile(r"(?:(?<=\\[nrt])|(?<![A-Za-z\\]))[A-Za-z]{3,8}(?![A-Za-z])")
_BETWEEN = re.compile(r"""(?:(?!":)(?:\\[nrt]|[\s"',;:.()\[\]|\\0-9-])){1,12}""")
"""Not the colon between a name and its value in JSON."""


class Redactor:
    """Hides what stands out by its shape, and these names of the user and the PC."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        known = {each for each in names if _SHORTEST_NAME <= len(each) <= _LONGEST_NAME}
        told = sorted(
            (each for each in known if each.lower() not in _NOBODY), key=len, reverse=True
        )
        any_name = "|".join(map(re.escape, told)) or "(?!)"
        self._names = re.compile(rf"(?<![A-Za-z0-9])(?:{any_name})(?![A-Za-z0-9])", re.IGNORECASE)

    def redact(self, text: str) -> str:
        """Return the text without anything of that."""
        text = _NUMBERS.sub(HIDDEN, _PEM.sub(HIDDEN, text))
        text = _without_words(text)
        text = _LOGIN.sub(rf"\g<1>{HIDDEN}@", text)
        text = _QUERY.sub(rf"\g<1>?{HIDDEN}", text)
        text = _HEADER.sub(rf"\g<1>{HIDDEN}", text)
        text = _NAMED.sub(rf"\g<1>{HIDDEN}", text)
        text = _SCHEME.sub(rf"\g<1> {HIDDEN}", text)
        text = _ENVIRONMENT.sub(rf"\g<1>={HIDDEN}", text)
        text = _MAIL.sub(HIDDEN, text)
        text = _UUID.sub(_first_of_uuid, text)
        text = _DIGEST.sub(r"sha256:\1", text)
        text = _GRID.sub(_ends, text)
        text = _LONG.sub(_unless_plain, text)
        text = _HARDWARE.sub(HIDDEN, text)
        text = _ADDRESS_6.sub(_unless_here, _ADDRESS.sub(_unless_here, text))
        return self._names.sub(HIDDEN, _HOMES.sub(rf"\g<1>{HIDDEN}", text))


def _without_words(text: str) -> str:
    """Hide each row of backup words, however they are set apart."""
    known = _backup_words()
    rows: list[list[re.Match[str]]] = [[]]
    for match in _WORD.finditer(text):
        row = rows[-1]
        is_next = not row or _BETWEEN.fullmatch(text, row[-1].end(), match.start())
        if match.group().lower() not in known:
            rows.append([])
        elif is_next:
            row.append(match)
        else:
            rows.append([match])
    for row in reversed(rows):
        if len(row) >= _WORDS_IN_A_ROW:
            text = text[: row[0].start()] + HIDDEN + text[row[-1].end() :]
    return text


@cache
def _backup_words() -> frozenset[str]:
    return frozenset(Mnemonic("english").wordlist)


def _first_of_uuid(match: re.Match[str]) -> str:
    return f"{match.group()[: len(match.group(1) or '') + 8]}…"


def _ends(match: re.Match[str]) -> str:
    """Cut an address on the grid short; a long word is none."""
    text = match.group()
    if text.isalpha() and (text.islower() or text.istitle()):
        return text
    return f"{text[:_KEPT_ENDS]}…{text[-_KEPT_ENDS:]}"


def _unless_plain(match: re.Match[str]) -> str:
    """Hide what is no path and no name made of words."""
    parts = re.split(r"[-_/+=]", match.group())
    is_plain = all(_PLAIN_PART.fullmatch(part) for part in parts) and len(parts) > 1
    return match.group() if is_plain else HIDDEN


def _unless_here(match: re.Match[str]) -> str:
    """Hide an address of a network; this PC's own address for itself tells nothing."""
    text = match.group().partition("%")[0]
    try:
        address = ip_address(text)
    except ValueError:
        return match.group()
    return text if address.is_loopback or address.is_unspecified else HIDDEN
