"""What is said of files, be they documents or not."""

import asyncio
import json
import os
from argparse import Namespace

from nosdesk.cli.validate import judge, run
from tests.builders import a_definition, an_operation, document


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


def test_a_valid_definition_that_will_fail_is_valid_with_a_warning(tmp_path, capsys):
    ops = a_definition(an_operation(expose=70_000))
    (tmp_path / "job.json").write_bytes(document(ops))

    status = asyncio.run(run(Namespace(files=[tmp_path / "job.json"], json=False)))

    assert status == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].endswith("job.json: valid")
    assert said[1].startswith("  warning: $.ops[0].args.expose must be a port")


def test_one_invalid_file_among_valid_ones_is_told_by_the_exit_code(tmp_path, capsys):
    (tmp_path / "good.json").write_bytes(document(a_definition()))
    (tmp_path / "bad.json").write_bytes(document(a_definition(version="9")))

    status = asyncio.run(
        run(Namespace(files=[tmp_path / "good.json", tmp_path / "bad.json"], json=True))
    )

    assert status == 1
    good, bad = json.loads(capsys.readouterr().out)
    assert (good["valid"], good["errors"]) == (True, [])
    assert bad["errors"] == [{"path": "$.version", "message": 'must be "0.1"'}]
