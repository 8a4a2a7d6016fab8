"""The icons beside the sources are those that the mark makes."""

import struct

from devtools.packaging import icons


def test_the_svg_is_made_from_the_mark_as_it_is_now():
    mark = (icons.ROOT / "nosdesk/ui/theme/icons/brand.svg").read_text(encoding="ascii")
    assert (icons.FOLDER / "nosdesk.svg").read_text(encoding="ascii") == icons.svg(mark)


def test_every_size_is_there_and_is_that_size():
    for side in icons.SIDES:
        head = (icons.FOLDER / f"nosdesk-{side}.png").read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", head[16:]) == (side, side)


def test_the_windows_icon_holds_every_size_where_it_says():
    content = (icons.FOLDER / "nosdesk.ico").read_bytes()
    assert struct.unpack_from("<HHH", content) == (0, 1, len(icons.WINDOWS_SIDES))
    for number, side in enumerate(icons.WINDOWS_SIDES):
        row = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
        assert row[0] == row[1] == side % 256
        size, at = row[6:]
        assert at + size <= len(content)
        picture = content[at : at + size]
        if side < 256:
            assert struct.unpack_from("<Iii", picture) == (40, side, 2 * side)
        else:
            assert picture[:8] == b"\x89PNG\r\n\x1a\n"


def test_pictures_of_one_icon_follow_each_other():
    made = icons.ico({16: b"small", 256: b"large one"})
    assert made.endswith(b"smalllarge one")
    assert len(made) == 6 + 2 * 16 + len(b"smalllarge one")
