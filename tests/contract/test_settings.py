"""What every place for settings promises: the real one and the fake."""

import asyncio
import json
import os
from dataclasses import replace
from threading import Event

import pytest

from nosdesk.adapters.settings.settings_file import LONGEST, SettingsFile
from nosdesk.adapters.settings.turns import turn
from nosdesk.domain.errors import BadInput, HostUnfit
from nosdesk.domain.settings import Look, Settings, changed
from tests.fakes.settings import FakeSettings

LARGE = Settings(look=Look(text_scale=150))


@pytest.fixture(params=["file", "fake"])
def store(request, tmp_path):
    return SettingsFile(tmp_path / "in" / "s.json") if request.param == "file" else FakeSettings()


async def test_settings_that_nobody_changed_are_the_defaults(store):
    read = await store.load()

    assert (read.settings, read.left_out) == (Settings(), ())


async def test_a_change_is_there_when_they_are_read_again(store):
    told = await store.change(lambda s: changed(s, "look.text_scale", 150))

    assert told == (await store.load()).settings == LARGE


async def test_a_change_is_made_to_the_latest(store):
    await store.change(lambda s: changed(s, "look.text_scale", 150))
    await store.change(lambda s: changed(s, "look.theme", "light"))

    assert (await store.load()).settings == replace(LARGE, look=Look("light", 150))


async def test_what_a_change_raises_leaves_them_as_they_were(store):
    await store.change(lambda s: changed(s, "look.text_scale", 150))

    with pytest.raises(BadInput):
        await store.change(lambda s: changed(s, "look.text_scale", 500))

    assert (await store.load()).settings == LARGE


async def test_what_is_given_to_a_file_can_be_taken_from_it(store, tmp_path):
    await store.change(lambda s: changed(s, "look.text_scale", 150))
    await store.give_to(tmp_path / "all.json")
    await store.change(lambda s: changed(s, "look.text_scale", 100))

    read = await store.take_from(tmp_path / "all.json")

    assert read.settings == (await store.load()).settings == LARGE


async def test_where_prices_come_from_goes_into_no_file_and_stays_here(store, tmp_path):
    secret = "https://prices.example/v1?key=hush-hush"
    await store.change(lambda s: changed(s, "money.price_source", secret))
    await store.change(lambda s: changed(s, "money.currency", "EUR"))
    await store.give_to(tmp_path / "all.json")

    given = store.files if isinstance(store, FakeSettings) else (tmp_path / "all.json").read_text()
    read = await store.take_from(tmp_path / "all.json")

    assert "hush" not in str(given)
    assert read.settings == (await store.load()).settings
    assert (read.settings.money.currency, read.settings.money.price_source) == ("EUR", secret)


async def test_nothing_is_taken_from_where_no_settings_are(store, tmp_path):
    await store.change(lambda s: changed(s, "look.text_scale", 150))

    with pytest.raises(BadInput):
        await store.take_from(tmp_path / "nowhere.json")

    assert (await store.load()).settings == LARGE


class TestInAFile:
    @pytest.fixture
    def path(self, tmp_path):
        return tmp_path / "settings.json"

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"{",
            b"\xff\xfe",
            b'{"look":{"theme":"\xff"}}',
            b"[" * 60_000,
            b"[1]",
            b"7",
            b" " * (LONGEST + 1),
        ],
        ids=["empty", "torn", "no text", "no letters", "deep", "list", "number", "long"],
    )
    async def test_a_broken_file_means_the_defaults_and_is_told_of(self, path, content):
        path.write_bytes(content)

        read = await SettingsFile(path).load()

        assert read.settings == Settings()
        assert len(read.left_out) == 1

    async def test_a_pipe_in_its_place_holds_up_nobody(self, path):
        os.mkfifo(path)

        assert len((await SettingsFile(path).load()).left_out) == 1

    async def test_one_broken_value_spoils_no_other(self, path):
        path.write_text(json.dumps({"look": {"theme": "pink", "text_scale": 150, "glow": 1}}))

        read = await SettingsFile(path).load()

        assert read.settings == LARGE
        assert read.left_out == (
            "'look.theme' must be system, dark or light.",
            "There is no setting 'look.glow'.",
        )

    async def test_what_could_not_be_read_is_kept_beside_when_they_change(self, path):
        path.write_text(json.dumps({"look": {"glow": 1}}))

        await SettingsFile(path).change(lambda s: changed(s, "look.text_scale", 150))

        assert json.loads(path.with_suffix(".old.json").read_text()) == {"look": {"glow": 1}}
        assert (await SettingsFile(path).load()).settings == LARGE

    async def test_a_file_of_something_else_is_not_taken(self, path, tmp_path):
        other = tmp_path / "other.json"
        other.write_text("[]")

        with pytest.raises(BadInput):
            await SettingsFile(path).take_from(other)

        assert not path.exists()

    async def test_no_draft_is_left_beside_it(self, path):
        await SettingsFile(path).change(lambda s: changed(s, "look.text_scale", 150))

        assert [each.name for each in path.parent.iterdir() if each.suffix != ".lock"] == [
            path.name
        ]

    async def test_what_two_programs_change_at_once_is_all_there(self, path):
        one, other = SettingsFile(path), SettingsFile(path)
        is_between = Event()

        def slowly(settings):
            is_between.set()
            Event().wait(0.2)
            return changed(settings, "look.text_scale", 150)

        async with asyncio.TaskGroup() as group:
            group.create_task(one.change(slowly))
            await asyncio.to_thread(is_between.wait)
            group.create_task(other.change(lambda s: changed(s, "look.theme", "light")))

        assert (await one.load()).settings == replace(LARGE, look=Look("light", 150))

    async def test_a_program_that_hangs_in_its_turn_is_told_of(self, path):
        with turn(path), pytest.raises(HostUnfit), turn(path, within_s=0.05):
            pass

    async def test_a_place_that_takes_no_file_is_told_of(self, tmp_path):
        (tmp_path / "file").touch()

        with pytest.raises(HostUnfit):
            await SettingsFile(tmp_path / "file" / "s.json").change(lambda s: s)
