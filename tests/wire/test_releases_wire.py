"""Releases over a real socket, from a server that lies in every way we could think of."""

import pytest

from nosdesk.adapters.updates import partial_file
from nosdesk.adapters.updates.http_releases import HttpReleases
from nosdesk.adapters.updates.place import ReleasePlace, release_place
from nosdesk.domain.errors import BugError, HostUnfit, Unavailable, Untrusted
from nosdesk.domain.updates.manifest import Package, read_manifest
from tests.releases import BODY, OTHER_KEY, manifest_of, public, release_server, signed


@pytest.fixture
async def server():
    async with release_server() as server:
        server.release()
        yield server


def releases(server, folder, **more):
    return HttpReleases(server.place(), folder, **{"answer_within_s": 1.0, "silent_s": 0.5} | more)


async def looked(server, folder, **more):
    async with releases(server, folder, **more) as asked:
        return await asked.latest()


async def fetched(server, folder, **more):
    told = []
    async with releases(server, folder, **more) as asked:
        file = read_manifest(manifest_of()).file_for(Package.USER)
        path = await asked.fetch(file, told.append)
        await asked.check(file, path)
    return path, told


# --- The list ------------------------------------------------------------------------------------


async def test_what_its_makers_signed_is_believed(server, tmp_path):
    assert str((await looked(server, tmp_path)).version) == "1.1.0"


@pytest.mark.parametrize(
    "signature",
    [
        b"",
        b"?",
        b"AAAA",
        signed(b"something else"),
        signed(manifest_of(), OTHER_KEY),
    ],
)
async def test_what_others_signed_is_not_believed(server, tmp_path, signature):
    server.files["manifest.json.sig"] = signature

    with pytest.raises(Untrusted):
        await looked(server, tmp_path)


async def test_a_byte_that_was_changed_on_the_way_is_seen(server, tmp_path):
    server.files["manifest.json"] = manifest_of().replace(b"Better", b"Butter")

    with pytest.raises(Untrusted, match="not signed by Nosdesk's makers"):
        await looked(server, tmp_path)


async def test_either_of_two_pinned_keys_may_have_signed(server, tmp_path):
    place = ReleasePlace(f"{server.url}/manifest.json", (public(OTHER_KEY), public()))

    async with HttpReleases(place, tmp_path) as asked:
        assert await asked.latest()


@pytest.mark.parametrize("name", ["manifest.json", "manifest.json.sig"])
async def test_more_than_a_list_may_have_is_not_read(server, tmp_path, name):
    server.files[name] = b"x" * 1024**2

    with pytest.raises(Untrusted):
        await looked(server, tmp_path)


async def test_an_answer_without_end_is_left(server, tmp_path):
    server.is_endless = True

    with pytest.raises(Untrusted):
        await looked(server, tmp_path)


@pytest.mark.parametrize("name", ["manifest.json", "manifest.json.sig"])
async def test_what_is_not_there_is_tried_again_later(server, tmp_path, name):
    del server.files[name]

    with pytest.raises(Unavailable):
        await looked(server, tmp_path)


async def test_a_server_that_says_nothing_is_not_waited_for(server, tmp_path):
    server.is_silent = True

    with pytest.raises(Unavailable):
        await looked(server, tmp_path, answer_within_s=0.1)


async def test_a_list_that_breaks_off_is_not_believed(server, tmp_path):
    server.cut_at = 20

    with pytest.raises(Unavailable):
        await looked(server, tmp_path)


@pytest.mark.parametrize(
    "where", ["http://127.0.0.2:1/m", "https://evil.example/m", "file:///etc/passwd", "//x.example"]
)
async def test_nobody_is_led_to_another_host(server, tmp_path, where):
    server.redirects["manifest.json"] = where

    with pytest.raises(Untrusted, match="leads to another place"):
        await looked(server, tmp_path)


async def test_within_its_own_host_a_redirect_is_followed(server, tmp_path):
    server.files["newest.json"] = server.files.pop("manifest.json")
    server.redirects["manifest.json"] = "/newest.json"

    assert await looked(server, tmp_path)


async def test_a_host_that_was_shipped_with_the_program_may_be_led_to(server, tmp_path):
    server.files["elsewhere"] = server.files.pop("manifest.json")
    server.redirects["manifest.json"] = f"{server.url.replace('127.0.0.1', 'localhost')}/elsewhere"

    async with HttpReleases(server.place(hosts=("localhost",)), tmp_path) as asked:
        assert await asked.latest()


async def test_nobody_is_led_in_circles(server, tmp_path):
    server.redirects["manifest.json"] = "/manifest.json"

    with pytest.raises(Unavailable, match="circles"):
        await looked(server, tmp_path)


def test_an_address_that_others_can_read_along_is_refused(tmp_path):
    with pytest.raises(BugError):
        HttpReleases(ReleasePlace("http://releases.example/m.json", (public(),)), tmp_path)


def test_the_program_ships_with_a_place_that_can_be_read():
    place = release_place()

    if place.keys or place.manifest:
        place.check()  # a key without an address, or the other way round, is half a change


# --- A file --------------------------------------------------------------------------------------


async def test_a_file_comes_whole(server, tmp_path):
    path, told = await fetched(server, tmp_path)

    assert path.read_bytes() == BODY
    assert told[0] == 0
    assert told[-1] == len(BODY)
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


async def test_a_file_that_is_here_is_not_fetched_again(server, tmp_path):
    await fetched(server, tmp_path)
    server.asked.clear()

    await fetched(server, tmp_path)

    assert server.asked == []


async def test_one_that_was_changed_here_is_fetched_again(server, tmp_path):
    path, _ = await fetched(server, tmp_path)
    path.write_bytes(BODY[:-1] + b"!")

    assert (await fetched(server, tmp_path))[0].read_bytes() == BODY


async def test_what_broke_off_is_gone_on_with(server, tmp_path):
    server.cut_at = 600_000
    with pytest.raises(Unavailable):
        await fetched(server, tmp_path)
    server.cut_at = None
    part = next(tmp_path.glob("*.part")).stat().st_size

    path, told = await fetched(server, tmp_path)

    assert path.read_bytes() == BODY
    assert 0 < part <= 600_000
    assert server.asked[-1][1] == f"bytes={part}-"
    assert told[0] == part


async def test_a_server_that_knows_no_ranges_sends_it_from_its_beginning(server, tmp_path):
    server.cut_at = 600_000
    with pytest.raises(Unavailable):
        await fetched(server, tmp_path)
    server.cut_at, server.ranges = None, False

    path, _ = await fetched(server, tmp_path)

    assert path.read_bytes() == BODY


async def test_a_part_that_a_power_cut_spoilt_is_fetched_anew(server, tmp_path):
    name = read_manifest(manifest_of()).files[0].name
    (tmp_path / f"{name}.part").write_bytes(bytes(1_000))

    assert (await fetched(server, tmp_path))[0].read_bytes() == BODY
    assert server.asked == [(name, "bytes=1000-"), (name, "")]


async def test_a_file_that_stays_wrong_is_fetched_anew_once_only(server, tmp_path):
    name = read_manifest(manifest_of()).files[0].name
    (tmp_path / f"{name}.part").write_bytes(BODY[:1_000])
    server.files[name] = BODY[:-1] + b"!"

    with pytest.raises(Untrusted):
        await fetched(server, tmp_path)

    assert len(server.asked) == 2
    assert list(tmp_path.iterdir()) == []


async def test_a_part_that_is_too_long_is_thrown_away(server, tmp_path):
    name = read_manifest(manifest_of()).files[0].name
    (tmp_path / f"{name}.part").write_bytes(BODY + b"?")

    assert (await fetched(server, tmp_path))[0].read_bytes() == BODY


@pytest.mark.parametrize("body", [BODY[:-1] + b"!", BODY + b"!"])
async def test_a_file_that_is_not_what_was_signed_gets_no_name(server, tmp_path, body):
    server.files[read_manifest(manifest_of()).files[0].name] = body

    with pytest.raises(Untrusted):
        await fetched(server, tmp_path)

    assert list(tmp_path.iterdir()) == []


async def test_a_file_without_end_is_left(server, tmp_path):
    server.is_endless = True

    with pytest.raises(Untrusted, match="More came"):
        await fetched(server, tmp_path)


async def test_a_file_that_is_too_short_is_not_taken(server, tmp_path):
    server.files[read_manifest(manifest_of()).files[0].name] = BODY[:-1]

    with pytest.raises(Unavailable):
        await fetched(server, tmp_path)


async def test_a_file_that_does_not_come_is_not_waited_for(server, tmp_path):
    server.is_silent = True

    with pytest.raises(Unavailable):
        await fetched(server, tmp_path, silent_s=0.1)


async def test_a_file_is_not_fetched_for_hours(server, tmp_path):
    server.is_silent = True

    with pytest.raises(Unavailable, match="too slowly"):
        await fetched(server, tmp_path, silent_s=30, whole_s=0.1)


async def test_a_file_from_another_host_is_not_fetched(server, tmp_path):
    name = read_manifest(manifest_of()).files[0].name
    server.redirects[name] = "https://evil.example/x"

    with pytest.raises(Untrusted):
        await fetched(server, tmp_path)


async def test_a_disk_without_room_is_said_before_anything_comes(server, tmp_path, monkeypatch):
    monkeypatch.setattr(partial_file, "_SPARE", 1 << 60)

    with pytest.raises(HostUnfit, match="too little room"):
        await fetched(server, tmp_path)

    assert server.asked == []


async def test_a_link_in_the_place_of_the_part_is_not_followed(server, tmp_path):
    target = tmp_path / "precious"
    target.write_text("mine")
    folder = tmp_path / "updates"
    folder.mkdir()
    name = read_manifest(manifest_of()).files[0].name
    (folder / f"{name}.part").symlink_to(target)

    with pytest.raises(HostUnfit):
        await fetched(server, folder)

    assert target.read_text() == "mine"


async def test_files_of_former_releases_do_not_pile_up(server, tmp_path):
    (tmp_path / "nosdesk_1.0.9_amd64.deb").write_bytes(b"old")
    (tmp_path / "nosdesk-1.1.0-linux-x86_64.run.part").write_bytes(BODY[:1_000])

    path, _ = await fetched(server, tmp_path)

    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert server.asked[-1][1] == "bytes=1000-", "what has come of this one is gone on with"
