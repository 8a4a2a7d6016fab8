"""Whether bytes from a stranger are a JSON object at all; what it says is the domain's to judge."""

import asyncio

import msgspec

LARGE = 64 * 1024
"""Bytes from which on reading is worth a thread, so that nobody holds up the loop."""


async def is_json_object(text: bytes) -> bool:
    """Tell whether the text is one JSON object, well formed to its end."""
    if len(text) < LARGE:
        return _is_json_object(text)
    return await asyncio.to_thread(_is_json_object, text)


def _is_json_object(text: bytes) -> bool:
    try:
        msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return False
    return True
