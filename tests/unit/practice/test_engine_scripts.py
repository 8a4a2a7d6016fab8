import pytest

from nosdesk.practice.scripts import Exit, Print, Sleep, steps


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (("echo", "hello", "world"), (Print("stdout", "hello world"),)),
        (("sleep", "1.5"), (Sleep(1.5),)),
        (("sh", "-c", "exit 3"), (Exit(3),)),
        (
            ("/bin/sh", "-c", "echo a; sleep 2 && exit 1"),
            (Print("stdout", "a"), Sleep(2.0), Exit(1)),
        ),
        (("bash", "-lc", "echo a\necho b"), (Print("stdout", "a"), Print("stdout", "b"))),
        (("sh", "-c", "echo 'a; b'  \"c\" >&2;"), (Print("stderr", "a; b c"),)),
        (("python", "train.py"), ()),
        (("sh", "-c", "python train.py; echo done"), (Print("stdout", "done"),)),
        (("sh", "-c", "echo a | tr a b"), ()),
        (("sh", "-c", "echo a > file"), ()),
        (("sleep", "infinity"), ()),
        (("sleep", "-1"), ()),
        ((), ()),
    ],
)
def test_a_command_is_read_as_steps(command, expected):
    assert steps(command) == expected


def test_a_quote_left_open_is_a_syntax_error_as_in_a_shell():
    assert steps(("sh", "-c", "echo 'a"))[-1] == Exit(2)
