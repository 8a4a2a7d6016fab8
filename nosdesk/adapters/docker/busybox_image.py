"""An image of our own, made from the system's static busybox: for a PC without the internet."""

import io
import struct
import tarfile
from pathlib import Path

from nosdesk.domain.errors import HostUnfit

BUSYBOX = Path("/bin/busybox")
_REMEDY = "Install it: `sudo apt-get install busybox-static`."
_PT_INTERP = 3
_APPLETS = (
    "awk", "cat", "chmod", "chown", "cp", "cut", "date", "dd", "df", "echo", "env", "expr", "false",
    "find", "free", "grep", "gzip", "head", "hostname", "httpd", "id", "ip", "kill", "ln", "ls",
    "md5sum", "mkdir", "mknod", "mount", "mv", "nc", "nproc", "nslookup", "ping", "printf", "ps",
    "pwd", "rm", "sed", "seq", "sh", "sha256sum", "sleep", "sort", "stat", "su", "tail", "tar",
    "tee", "test", "time", "timeout", "top", "touch", "tr", "true", "uname", "uniq",
    "uptime", "vi", "wc", "wget", "which", "whoami", "xargs", "yes",
)  # fmt: skip
_FOLDERS = (("bin", 0o755), ("etc", 0o755), ("root", 0o700), ("tmp", 0o1777))

IMAGE_SETTINGS = ("ENV PATH=/bin", 'CMD ["sh"]')
"""What the image needs beside its files, as the engine's import takes it."""


def busybox_tar(busybox: Path = BUSYBOX) -> bytes:
    """Return the image's files as a tar; `HostUnfit` when there is no static busybox."""
    try:
        program = busybox.read_bytes()
    except OSError as error:
        raise HostUnfit(f"There is no {busybox} to make an image from.", _REMEDY) from error
    if not is_static(program):
        raise HostUnfit(f"{busybox} needs libraries, so it cannot fill an image alone.", _REMEDY)
    return _tar(program)


def is_static(program: bytes) -> bool:
    """Tell whether these bytes are an ELF program that asks for no loader."""
    try:
        return _PT_INTERP not in _segment_types(program)
    except (struct.error, ValueError, IndexError):
        return False


def _segment_types(program: bytes) -> list[int]:
    if program[:4] != b"\x7fELF":
        raise ValueError("not an ELF file")
    is_wide = program[4] == 2
    order = "<" if program[5] == 1 else ">"
    (table,) = struct.unpack_from(order + ("Q" if is_wide else "I"), program, 32 if is_wide else 28)
    size, number = struct.unpack_from(order + "HH", program, 54 if is_wide else 42)
    types: list[int] = []
    for index in range(number):
        types += struct.unpack_from(order + "I", program, table + index * size)
    return types


def _tar(program: bytes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name, mode in _FOLDERS:
            tar.addfile(_entry(name, tarfile.DIRTYPE, mode))
        file = _entry("bin/busybox", tarfile.REGTYPE, 0o755)
        file.size = len(program)
        tar.addfile(file, io.BytesIO(program))
        for applet in _APPLETS:
            link = _entry(f"bin/{applet}", tarfile.SYMTYPE, 0o777)
            link.linkname = "busybox"
            tar.addfile(link)
    return buffer.getvalue()


def _entry(name: str, kind: bytes, mode: int) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type, entry.mode = kind, mode
    return entry
