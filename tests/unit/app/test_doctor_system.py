"""Which system this PC is said to run, whatever its files hold."""

import platform
import sys

import pytest

from nosdesk.app.doctor_system import home_system
from nosdesk.domain.doctor.home_system import Distribution


@pytest.mark.skipif(sys.platform != "linux", reason="it is of Linux")
def test_a_release_file_that_is_no_text_names_no_distribution(monkeypatch, tmp_path):
    file = tmp_path / "os-release"
    file.write_bytes(b"ID=deb\xffian\n")
    monkeypatch.setattr(platform, "_os_release_candidates", (str(file),))
    monkeypatch.setattr(platform, "_os_release_cache", None)

    assert home_system().distribution is Distribution.OTHER
