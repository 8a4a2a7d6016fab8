"""A real Secret Service for tests: gnome-keyring on a session bus of its own."""

import os
import shutil
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import secretstorage

from tests.contract.docker_images import _missing as missing

PASSWORD = b"correct horse"
_SAY_WHERE = 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec cat'  # the bus ends when its input does
_UNLOCK = 1
_LOGIN = "/org/freedesktop/secrets/collection/login"
_BARE_BUS = """<busconfig>
 <type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
 <policy context="default">
  <allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/>
 </policy>
</busconfig>"""


class SecretService:
    """A keyring on a bus of its own, which this process takes for its user's."""

    def __init__(self, env: dict[str, str]) -> None:
        self._env = env
        self._daemon: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the keyring, unlocked; the first time, it is made."""
        self._daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"],
            env=self._env, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        assert self._daemon.stdin is not None
        assert self._daemon.stdout is not None
        self._daemon.stdin.write(PASSWORD)
        self._daemon.stdin.close()
        self._daemon.stdout.readline()  # it says where it listens once it does
        self.unlock()

    def unlock(self, password: bytes = PASSWORD) -> bool:
        """Give the keyring its password, as logging in does; tell whether it was right."""
        with socket.socket(socket.AF_UNIX) as control:
            control.connect(f"{self._env['XDG_RUNTIME_DIR']}/keyring/control")
            size = 12 + len(password)
            control.sendall(b"\0" + struct.pack(">III", size, _UNLOCK, len(password)) + password)
            answer = control.recv(8, socket.MSG_WAITALL)
        return answer[4:] == bytes(4)

    def lock(self) -> None:
        """Lock the keyring, as it is when its user has gone away."""
        with closing(secretstorage.dbus_init()) as connection:
            secretstorage.Collection(connection, _LOGIN).lock()

    def stop(self) -> None:
        """End the keyring; what it keeps is on the disk."""
        if self._daemon is not None:
            with self._daemon as daemon:
                daemon.terminate()
            self._daemon = None


@contextmanager
def secret_service(home: Path, *, is_bare: bool = False) -> Iterator[SecretService]:
    """Give a session bus to this process; a bare one cannot start a keyring by itself."""
    for program in ("gnome-keyring-daemon", "dbus-run-session"):
        if shutil.which(program) is None:
            missing(f"{program} is not installed (python3 dev.py test does it)")
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    places = {"HOME": home, "XDG_DATA_HOME": home / "data", "XDG_RUNTIME_DIR": home / "run"}
    for name, folder in places.items():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        env[name] = str(folder)
    with _bus(env, home, is_bare=is_bare) as address, pytest.MonkeyPatch.context() as patch:
        env["DBUS_SESSION_BUS_ADDRESS"] = address
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            patch.delenv(name, raising=False)
        service = SecretService(env)
        try:
            yield service
        finally:
            service.stop()


@contextmanager
def _bus(env: dict[str, str], home: Path, *, is_bare: bool) -> Iterator[str]:
    config = home / "bus.conf"
    config.write_text(_BARE_BUS)
    choice = ["--config-file", str(config)] if is_bare else []
    bus = subprocess.Popen(
        ["dbus-run-session", *choice, "--", "sh", "-c", _SAY_WHERE], env=env,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    with bus:
        assert bus.stdin is not None
        assert bus.stdout is not None
        yield bus.stdout.readline().strip()
        bus.stdin.close()
