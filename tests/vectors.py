"""Golden data from the network's public client packages; each file says from which."""

import json
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "data"


@cache
def vectors(name: str) -> dict[str, Any]:
    return json.loads((_FOLDER / f"{name}.json").read_text())
