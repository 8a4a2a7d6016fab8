"""Who sits at a Windows PC: the system asks for the user's password, and the system checks it.

The Credential Manager itself never asks. So Windows' own dialog does, and a logon with its answer
says whether it is right. Whatever name is typed there, the password is tried for the user whose
program this is; a PIN or a fingerprint cannot be checked in this way.
"""

import ctypes
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from nosdesk.domain.errors import HostUnfit, Refused

_CANCELLED = 1223
_SAM_COMPATIBLE = 2
_PACK_GENERIC = 4
_PROMPT_GENERIC = 1
_LOGON_INTERACTIVE, _PROVIDER_DEFAULT = 2, 0
_MOST = 513
"""Characters of a name or a password, with the zero at the end, as Windows has it."""

_CAPTION = "Nosdesk"
_WORDS = "A key of yours is to be shown. Type the password that you log in to Windows with."


class _Dialog(ctypes.Structure):
    _fields_ = (
        ("size", ctypes.c_uint32),
        ("parent", ctypes.c_void_p),
        ("words", ctypes.c_wchar_p),
        ("caption", ctypes.c_wchar_p),
        ("banner", ctypes.c_void_p),
    )


def ask_for_password(system: Any = None) -> bool:  # noqa: ANN401 - ctypes' own
    """Let Windows ask the user for their password, and tell whether it was right."""
    windows = system or getattr(ctypes, "windll")  # noqa: B009 - only Windows has it
    domain, _, user = _user(windows).rpartition("\\")
    with _answer(windows, user) as answer:
        return answer is not None and _is_right(windows, *answer, user, domain)


def _user(windows: Any) -> str:  # noqa: ANN401
    """Return whose program this is, with the domain or the PC before it."""
    size = ctypes.c_uint32(_MOST)
    name = ctypes.create_unicode_buffer(_MOST)
    if not windows.secur32.GetUserNameExW(_SAM_COMPATIBLE, name, ctypes.byref(size)):
        raise HostUnfit("Windows does not say who you are.", "Log in to Windows, and try again.")
    return name.value


@contextmanager
def _answer(windows: Any, user: str) -> Generator[tuple[ctypes.c_void_p, int] | None]:  # noqa: ANN401
    """Give where Windows put what was typed, None when nothing was; it is wiped afterwards."""
    dialog = _Dialog(ctypes.sizeof(_Dialog), None, _WORDS, _CAPTION, None)
    package, size = ctypes.c_uint32(0), ctypes.c_uint32(0)
    place, keep = ctypes.c_void_p(), ctypes.c_int32(0)
    known = _packed(windows, user)
    outcome = windows.credui.CredUIPromptForWindowsCredentialsW(
        ctypes.byref(dialog), 0, ctypes.byref(package), known, len(known),
        ctypes.byref(place), ctypes.byref(size), ctypes.byref(keep), _PROMPT_GENERIC,
    )  # fmt: skip
    if outcome == _CANCELLED:
        yield None
        return
    if outcome or not place.value:
        raise Refused(
            f"Windows cannot ask for your password here (error {outcome}).",
            "Sit down at this computer, log in, and try again there.",
        )
    try:
        yield place, size.value
    finally:
        ctypes.memset(place, 0, size.value)
        windows.ole32.CoTaskMemFree(place)


def _packed(windows: Any, user: str) -> ctypes.Array[ctypes.c_char]:  # noqa: ANN401
    """Return the user's name in the form in which the dialog shows it."""
    size = ctypes.c_uint32(0)
    pack = windows.credui.CredPackAuthenticationBufferW
    pack(_PACK_GENERIC, user, "", None, ctypes.byref(size))  # says how much room it takes
    packed = ctypes.create_string_buffer(size.value)
    pack(_PACK_GENERIC, user, "", packed, ctypes.byref(size))
    return packed


def _is_right(
    windows: Any,  # noqa: ANN401
    place: ctypes.c_void_p,
    size: int,
    user: str,
    domain: str,
) -> bool:
    """Tell whether what was typed logs the user on; it is wiped afterwards."""
    name, other, typed = (ctypes.create_unicode_buffer(_MOST) for _ in range(3))
    sizes = [ctypes.c_uint32(_MOST) for _ in range(3)]
    try:
        is_read = windows.credui.CredUnPackAuthenticationBufferW(
            0, place, size, name, ctypes.byref(sizes[0]), other, ctypes.byref(sizes[1]),
            typed, ctypes.byref(sizes[2]),
        )  # fmt: skip
        return bool(is_read) and _logs_on(windows, user, domain, typed)
    finally:
        ctypes.memset(typed, 0, ctypes.sizeof(typed))


def _logs_on(windows: Any, user: str, domain: str, typed: object) -> bool:  # noqa: ANN401
    token = ctypes.c_void_p()
    is_right = windows.advapi32.LogonUserW(
        user, domain, typed, _LOGON_INTERACTIVE, _PROVIDER_DEFAULT, ctypes.byref(token)
    )
    if is_right:
        windows.kernel32.CloseHandle(token)
    return bool(is_right)
