"""Names of programs, as people write them and as systems report them."""

from collections.abc import Iterable

SHOWN_LENGTH = 40


def bare_name(name: str) -> str:
    """Return the program's name without its folder and without `.exe`."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1].strip()
    return last[:-4] if last.lower().endswith(".exe") else last


def is_same_program(one: str, other: str) -> bool:
    """Tell whether both names mean one program; a name of nothing means none."""
    return bool(_key(one)) and _key(one) == _key(other)


def shown_name(name: str) -> str:
    """Return the name fit for a sentence: one line, not too long, whoever chose it."""
    clean = "".join(sign for sign in bare_name(name) if sign.isprintable()) or "A program"
    return clean if len(clean) <= SHOWN_LENGTH else clean[: SHOWN_LENGTH - 1] + "…"


def without(names: Iterable[str], ignored: Iterable[str]) -> tuple[str, ...]:
    """Return the names of programs, each once, but none that is ignored or empty."""
    left_out = {"", *map(_key, ignored)}
    return tuple({_key(name): name for name in names if _key(name) not in left_out}.values())


def among(names: Iterable[str], running: Iterable[str]) -> tuple[str, ...]:
    """Return those of the names whose program is among the running ones."""
    keys = set(map(_key, running))
    return tuple(name for name in names if _key(name) in keys)


def _key(name: str) -> str:
    return bare_name(name).casefold()
