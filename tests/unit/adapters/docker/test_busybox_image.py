import io
import struct
import sys
import tarfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.adapters.docker.busybox_image import busybox_tar, is_static
from nosdesk.domain.errors import HostUnfit


def elf(*segments: int) -> bytes:
    """Return a minimal 64-bit ELF head with program headers of these types."""
    head = b"\x7fELF\x02\x01\x01".ljust(32, b"\0") + struct.pack("<Q", 64)
    head = head.ljust(54, b"\0") + struct.pack("<HH", 56, len(segments))
    return head.ljust(64, b"\0") + b"".join(struct.pack("<I52x", kind) for kind in segments)


def test_a_program_that_asks_for_a_loader_is_not_static():
    assert is_static(elf(6, 1, 1))
    assert not is_static(elf(6, 3, 1))


def test_the_running_interpreter_is_read_like_any_elf():
    program = Path(sys.executable).resolve().read_bytes()
    assert not is_static(program)


@given(st.binary(max_size=200))
def test_what_is_no_program_is_not_static(content):
    assert not is_static(b"#!/bin/sh\n" + content)
    assert is_static(b"\x7fELF" + content) in (True, False)


def test_the_image_holds_a_shell_in_its_own_folder(tmp_path: Path):
    program = tmp_path / "busybox"
    program.write_bytes(elf(1))
    with tarfile.open(fileobj=io.BytesIO(busybox_tar(program))) as tar:
        assert tar.getmember("bin/sh").linkname == "busybox"
        assert tar.getmember("bin/busybox").mode == 0o755
        assert tar.getmember("tmp").mode == 0o1777


@pytest.mark.parametrize("content", [None, b"#!/bin/sh\n", elf(3)])
def test_without_a_static_busybox_the_remedy_is_the_command_to_type(tmp_path, content):
    program = tmp_path / "busybox"
    if content is not None:
        program.write_bytes(content)
    with pytest.raises(HostUnfit) as unfit:
        busybox_tar(program)
    assert "sudo apt-get install busybox-static" in unfit.value.remedy
