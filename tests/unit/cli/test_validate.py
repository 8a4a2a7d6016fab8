"""What is said of files that are not even documents."""

import os

from nosdesk.cli.validate import judge


def test_a_pipe_is_refused_instead_of_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")

    (flaw,) = judge(tmp_path / "pipe").errors
    assert flaw.message == "is not a regular file"


def test_a_byte_order_mark_is_explained(tmp_path):
    (tmp_path / "job.json").write_bytes(b"\xef\xbb\xbf{}")

    (flaw,) = judge(tmp_path / "job.json").errors
    assert "byte order mark" in flaw.message


def test_a_file_that_is_not_there_is_said_not_to_be(tmp_path):
    (flaw,) = judge(tmp_path / "none.json").errors
    assert flaw.message == "cannot be read: No such file or directory"
