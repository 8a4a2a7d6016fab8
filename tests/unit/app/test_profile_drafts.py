"""Profiles that are edited: what the form shows, what it may not say, and what is kept of it."""

from dataclasses import replace

import msgspec
import pytest

from nosdesk.adapters.grids.profile import PinPlace
from nosdesk.adapters.grids.profile_files import ProfileFiles
from nosdesk.app.paths import Paths
from nosdesk.app.profile_drafts import ProfileDrafts
from nosdesk.app.profile_texts import texts_of
from nosdesk.domain.errors import BadInput
from nosdesk.ui.grids.form import FormRows, groups

NAMES = {"$.name": "attic", "$.title": "Grid in the attic"}


@pytest.fixture
def files(tmp_path):
    return ProfileFiles(Paths(tmp_path).grids)


@pytest.fixture
def kept():
    return []


@pytest.fixture
def drafts(tmp_path, kept):
    async def note(name):
        kept.append(name)

    return ProfileDrafts(Paths(tmp_path), note)


def changed(draft, texts):
    return replace(draft, texts={**draft.texts, **texts})


def places():
    """Return every place of which the form has a field, with the first of each list."""
    parts = [part for group in groups() for part in group.parts]
    rows = [part for part in parts if isinstance(part, FormRows)]
    return {part.place for part in parts if not isinstance(part, FormRows)} | {
        f"{row.place}[0]{each.place}" for row in rows for each in row.fields
    }


@pytest.mark.parametrize("name", ["mainnet", "devnet"])
def test_the_form_has_a_field_for_each_text_of_a_profile_and_no_other(files, name):
    assert texts_of(files.find(name)).keys() == places()


@pytest.mark.parametrize("name", ["mainnet", "devnet"])
async def test_what_is_kept_unchanged_is_the_profile_as_it_was(drafts, files, kept, name):
    before, draft = files.find(name), drafts.edited(name)
    assert (draft.is_ours, draft.is_chosen) == (True, False)
    assert drafts.problems(draft) == {}

    await drafts.keep(draft)
    assert files.find(name) == before
    assert files.covers(name)
    assert kept == [name]


async def test_a_copy_has_its_own_names_and_all_else_of_the_other(drafts, files):
    draft = drafts.begun("mainnet")
    assert set(drafts.problems(draft)) == {"$.name", "$.title"}

    await drafts.keep(changed(draft, NAMES))
    copy, ours = files.find("attic"), files.find("mainnet")
    assert copy.title == "Grid in the attic"
    assert copy.markets == ours.markets
    assert msgspec.structs.replace(copy, name="mainnet", title=ours.title) == ours
    assert "attic" in [name for name, _ in drafts.known()]


def test_an_empty_form_lacks_all_that_a_profile_needs(drafts):
    draft = drafts.begun("")
    single = {place: "" for place in places() - draft.texts.keys() if "[" not in place}

    assert set(drafts.problems(changed(draft, single))) == {
        "$.name", "$.title", "$.rpcs", "$.gateways", "$.host_manager", "$.market",
        *(f"$.programs.{each}" for each in ("jobs", "staking", "rewards", "pools", "nos_mint")),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("place", "text", "said"),
    [
        ("$.name", "devnet", "there is a grid of this name already"),
        ("$.name", "My Grid", "short name"),
        ("$.rpcs[0].ws", "https://x.example", "begins with ws://"),
        ("$.rules.gpus_per_pc", "many", "from 1 to 64"),
        ("$.rules.gpus_per_pc", "0", "from 1 to 64"),
        ("$.rules.minimum_ram_gb", "-1", "whole number of GB"),
        ("$.rules.minimum_driver", "new", "such as 550.54"),
        ("$.rules.platforms", "", "at least one system"),
        ("$.images.node", "--privileged", "name of an image"),
        ("$.network", "A B", "network's name"),
        ("$.pins[0].token", "x" * 4_001, "too long"),
    ],
)
def test_each_problem_is_told_at_its_place_in_plain_words(drafts, place, text, said):
    found = drafts.problems(changed(drafts.begun("devnet"), NAMES | {place: text}))

    assert list(found) == [place]
    assert said in found[place]


def test_several_problems_are_told_at_once(drafts):
    wrong = {"$.rules.gpus_per_pc": "many", "$.edge": "ftp://x", "$.market": "?", "$.title": ""}

    assert drafts.problems(changed(drafts.begun("devnet"), NAMES | wrong)).keys() == wrong.keys()


async def test_what_is_no_profile_is_not_kept(drafts, files, kept):
    with pytest.raises(BadInput, match=r"at `\$\.(name|title)`"):
        await drafts.keep(drafts.begun("devnet"))

    assert kept == []
    assert [each.name for each in files.all()] == ["mainnet", "devnet"]


async def test_empty_rules_are_not_said_and_rows_go_and_come(drafts, files):
    own = {"$.programs.jobs": files.find("mainnet").market, "$.rules.gpus_per_pc": ""}
    draft = changed(drafts.begun("mainnet"), NAMES | own)
    texts = {place: text for place, text in draft.texts.items() if not place.startswith("$.pins")}
    texts |= {
        "$.pins[0].url": "https://pin.example",
        "$.pins[0].token": "t",
        "$.pins[0].kind": "kubo",
    }
    texts |= {"$.gateways[1]": "https://two.example/ipfs/"}

    await drafts.keep(replace(draft, texts=texts))
    profile = files.find("attic")
    assert profile.rules.gpus_per_pc is None
    assert profile.pins == (PinPlace("https://pin.example", "kubo", "t"),)
    assert profile.gateways[1] == "https://two.example/ipfs/"


@pytest.mark.parametrize("spoil", [lambda file: file.unlink(), lambda file: file.write_text("{")])
async def test_a_file_that_went_while_it_was_edited_comes_back_whole(
    drafts, files, tmp_path, spoil
):
    before = msgspec.structs.replace(files.find("mainnet"), name="attic", title="Attic")
    files.keep(before)
    draft = drafts.edited("attic")
    spoil(Paths(tmp_path).grids / "attic.json")

    await drafts.keep(draft)
    assert files.find("attic") == before


async def test_the_name_of_a_grid_stays_whatever_the_form_says(drafts, files):
    await drafts.keep(changed(drafts.edited("devnet"), {"$.name": "other"}))

    assert files.covers("devnet")
    assert drafts.edited("devnet").name == "devnet"


@pytest.mark.parametrize("genesis", ["", None])
@pytest.mark.parametrize("name", ["mainnet", "devnet"])
def test_no_form_leads_around_the_rules_of_a_grid(drafts, name, genesis):
    bent = {"$.rules.platforms": "wsl", "$.rules.gpus_per_pc": "8", "$.posters_at_home": "yes"}
    ledger = {} if genesis is None else {"$.genesis": genesis}
    fixed = "the rules of the grid with these programs stay as they are"

    assert drafts.problems(changed(drafts.edited(name), bent)) == dict.fromkeys(bent, fixed)
    assert drafts.problems(changed(drafts.begun(name), NAMES | ledger | bent)).keys() == bent.keys()


def test_the_rules_of_a_ledger_of_ones_own_are_free(drafts, files):
    own = {"$.genesis": files.find("mainnet").market, "$.rules.platforms": "wsl"}

    assert drafts.problems(changed(drafts.begun("mainnet"), NAMES | own)) == {}
