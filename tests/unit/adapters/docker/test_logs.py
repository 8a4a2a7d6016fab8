from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nosdesk.adapters.docker.logs import FRAME_LIMIT, LINE_LIMIT, lines
from nosdesk.domain.errors import Unavailable, Untrusted
from nosdesk.ports.containers import LogLine

FROM_START = {"stdout": 0.0, "stderr": 0.0}
SECOND = 1_700_000_000  # 2023-11-14T22:13:20Z


def stamp(nanoseconds: int) -> bytes:
    return f"2023-11-14T22:13:20.{nanoseconds:09d}Z ".encode()


def frame(content: bytes, stream: int = 1) -> bytes:
    return bytes([stream, 0, 0, 0]) + len(content).to_bytes(4) + content


def cut(stream: bytes, places: list[int]) -> Iterator[bytes]:
    """Yield the stream in pieces, cut at these places (some may be empty)."""
    start = 0
    for place in sorted(min(place, len(stream)) for place in places):
        yield stream[start:place]
        start = place
    yield stream[start:]


texts = st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=40)


@given(
    st.lists(st.tuples(st.sampled_from([1, 2]), texts), max_size=20),
    st.lists(st.integers(0, 2000), max_size=30),
)
@example([(1, "a"), (2, "b")], [1, 7, 8, 9, 40])
def test_any_split_of_the_bytes_gives_the_same_lines(written, places):
    stream = b"".join(
        frame(stamp(number * 1000) + text.encode() + b"\n", source)
        for number, (source, text) in enumerate(written)
    )
    expected = [
        LogLine(("stdout", "stderr")[source - 1], text, SECOND + number * 1000 / 1e9)
        for number, (source, text) in enumerate(written)
    ]
    assert list(lines(cut(stream, places), FROM_START)) == expected


@given(texts, st.lists(st.integers(0, 200), max_size=8))
def test_a_line_is_whole_however_frames_split_it(text, places):
    message = stamp(5) + text.encode() + b"\n"
    split = b"".join(frame(piece) for piece in cut(message, places))
    other = frame(stamp(6) + b"between\n", 2)
    found = list(lines([other, split], FROM_START))
    assert [line.text for line in found] == ["between", text]


def test_a_long_line_in_several_frames_repeats_its_stamp_only_once():
    pieces = [frame(stamp(7) + part) for part in (b"aaa", b"bbb", b"ccc\n")]
    interleaved = [pieces[0], frame(stamp(8) + b"err\n", 2), *pieces[1:]]
    found = list(lines(interleaved, FROM_START))
    assert [(line.stream, line.text) for line in found] == [
        ("stderr", "err"),
        ("stdout", "aaabbbccc"),
    ]


def test_a_line_is_cut_at_its_limit_and_what_follows_is_whole():
    huge = [frame(stamp(1) + b"x" * 16_000) for _ in range(500)]
    found = list(lines([*huge, frame(stamp(1) + b"\n"), frame(stamp(2) + b"next\n")], FROM_START))
    assert [len(line.text) for line in found] == [LINE_LIMIT, 4]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (b"plain\n", "plain"),
        (b"windows\r\n", "windows"),
        (b"10%\r20%\r\n", "10%\r20%"),
        (b"\n", ""),
        (b"\xff\xfe caf\xc3\xa9\n", "\ufffd\ufffd café"),
        (b"no line end", "no line end"),
    ],
)
def test_line_ends_are_taken_off_and_bad_bytes_replaced(written, text):
    assert [line.text for line in lines([frame(stamp(3) + written)], FROM_START)] == [text]


def test_only_what_is_later_than_asked_is_told_for_each_stream():
    stream = [frame(stamp(number * 1000) + b"%d\n" % number, 1 + number % 2) for number in range(6)]
    after = {"stdout": SECOND + 2e-6, "stderr": SECOND + 1e-6}
    assert [line.text for line in lines(stream, after)] == ["3", "4", "5"]


def test_a_line_without_a_stamp_has_the_time_of_the_one_before():
    found = list(lines([frame(stamp(500_000_000) + b"first\nsecond\n")], FROM_START))
    assert [(line.text, line.time) for line in found] == [
        ("first", SECOND + 0.5), ("second", SECOND + 0.5),
    ]  # fmt: skip


def test_a_stream_that_ends_inside_a_frame_gives_what_was_whole():
    whole = frame(stamp(1) + b"whole\n")
    assert [line.text for line in lines([whole, whole[:-3]], FROM_START)] == ["whole"]


def test_a_frame_of_absurd_length_is_not_waited_for():
    head = bytes([1, 0, 0, 0]) + (FRAME_LIMIT + 1).to_bytes(4)
    with pytest.raises(Untrusted):
        list(lines([head], FROM_START))


def test_the_engines_own_error_in_the_stream_is_raised():
    with pytest.raises(Unavailable, match="file already closed"):
        list(lines([frame(b"file already closed", 3)], FROM_START))


@given(st.binary(max_size=300))
def test_garbage_never_breaks_the_reader(garbage):
    try:
        found = list(lines([garbage], FROM_START))
    except (Unavailable, Untrusted):
        return
    assert all("\n" not in line.text for line in found)
