"""Windows' question for the password: what we hand to Windows, and what we make of its answers.

Windows is played here at the border to its libraries; none of this has met a real one.
"""

import ctypes
from types import SimpleNamespace

import pytest

from nosdesk.adapters.keyring.windows_owner import ask_for_password
from nosdesk.domain.errors import HostUnfit, Refused

PASSWORD = "Tr0ub4dor&3 ä"
BUFFER = 64


class PlayedWindows:
    """The libraries that are called, with one user at the screen."""

    def __init__(self, typed: str | None = PASSWORD, name: str = "DESK\\anna") -> None:
        self.typed, self.name, self.error = typed, name, 0
        self.reads = True
        self.log_ons: list[tuple] = []
        self.closed, self.freed = [], []
        self.answer = ctypes.create_string_buffer(b"packed password", BUFFER)
        self.typed_into = None
        self.secur32 = SimpleNamespace(GetUserNameExW=self._name)
        self.credui = SimpleNamespace(
            CredPackAuthenticationBufferW=self._pack,
            CredUIPromptForWindowsCredentialsW=self._prompt,
            CredUnPackAuthenticationBufferW=self._unpack,
        )
        self.advapi32 = SimpleNamespace(LogonUserW=self._log_on)
        self.kernel32 = SimpleNamespace(CloseHandle=self.closed.append)
        self.ole32 = SimpleNamespace(CoTaskMemFree=lambda place: self.freed.append(place.value))

    def _name(self, form, buffer, size):
        assert (form, size._obj.value > len(self.name)) == (2, True)
        buffer.value = self.name
        return bool(self.name)

    def _pack(self, flags, user, password, buffer, size):
        assert (flags, user, password) == (4, self.name.rpartition("\\")[2], "")
        size._obj.value = 20
        if buffer is not None:
            assert len(buffer) == 20
        return buffer is not None

    def _prompt(self, dialog, error, package, known, known_size, place, size, keep, flags):
        assert (dialog._obj.size, error, known_size, flags) == (
            ctypes.sizeof(dialog._obj), 0, 20, 1,
        )  # fmt: skip
        assert "log in to Windows" in dialog._obj.words
        if self.typed is None or self.error:
            return self.error or 1223
        place._obj.value = ctypes.addressof(self.answer)
        size._obj.value = BUFFER
        return 0

    def _unpack(self, flags, place, size, *outs):
        assert (flags, place.value, size) == (0, ctypes.addressof(self.answer), BUFFER)
        name, name_size, domain, domain_size, typed, typed_size = outs
        assert {each._obj.value for each in (name_size, domain_size, typed_size)} == {513}
        name.value, domain.value = "somebody", "ELSEWHERE"
        self.typed_into = typed
        if self.reads:
            typed.value = self.typed
        return self.reads

    def _log_on(self, user, domain, typed, kind, provider, token):
        self.log_ons.append((user, domain, kind, provider))
        token._obj.value = 42
        return (user, domain, typed.value) == ("anna", "DESK", PASSWORD)


def test_the_right_password_of_this_user_proves_who_is_there():
    windows = PlayedWindows()
    assert ask_for_password(windows)
    assert windows.log_ons == [("anna", "DESK", 2, 0)]  # whatever name was typed
    assert [each.value for each in windows.closed] == [42]


@pytest.mark.parametrize("typed", ["", "1234", PASSWORD.upper()])
def test_another_password_does_not(typed):
    windows = PlayedWindows(typed)
    assert not ask_for_password(windows)
    assert windows.closed == []


def test_closing_the_window_is_a_no():
    windows = PlayedWindows(None)
    assert not ask_for_password(windows)
    assert windows.log_ons == windows.freed == []


@pytest.mark.parametrize("typed", [PASSWORD, "wrong"])
@pytest.mark.parametrize("reads", [True, False])
def test_nothing_of_the_password_stays_in_memory(typed, reads):
    windows = PlayedWindows(typed)
    windows.reads = reads
    assert ask_for_password(windows) == (typed == PASSWORD and reads)
    assert windows.answer.raw == bytes(BUFFER)
    assert not any(bytes(windows.typed_into))
    assert windows.freed == [ctypes.addressof(windows.answer)]


def test_where_windows_cannot_ask_nothing_is_shown():
    windows = PlayedWindows()
    windows.error = 1312  # no such logon session
    with pytest.raises(Refused, match="1312"):
        ask_for_password(windows)
    windows = PlayedWindows(name="")
    with pytest.raises(HostUnfit, match="who you are"):
        ask_for_password(windows)
