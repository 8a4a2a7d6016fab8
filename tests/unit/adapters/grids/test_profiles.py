"""Profiles of grids: those that come with the program, the user's own, and broken ones."""

import json
import os

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.adapters.grids.profile import (
    GridProfile,
    shown_url,
    without_secrets,
    written,
)
from nosdesk.adapters.grids.profile_check import read_profile
from nosdesk.adapters.grids.profile_files import LONGEST, ProfileFiles, profile_in
from nosdesk.domain.errors import BadInput
from nosdesk.protocol.programs import DEVNET, MAINNET

REAL_GENESIS = "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d"


@pytest.fixture
def files(tmp_path):
    return ProfileFiles(tmp_path / "grids")


@pytest.fixture
def devnet(files):
    return files.find("devnet")


def plain(profile):
    return json.loads(written(profile))


def changed(profile, path, value):
    """Return the profile's text with something else at this place."""
    whole = plain(profile)
    *way, last = path
    part = whole
    for step in way:
        part = part[step]
    part[last] = value
    return json.dumps(whole).encode()


def test_the_public_grid_and_devnet_come_with_the_program(files):
    mainnet, devnet = files.find("mainnet"), files.find("devnet")

    assert mainnet.programs.jobs == MAINNET.jobs
    assert devnet.programs.jobs == DEVNET.jobs
    assert devnet.programs.nos_mint == DEVNET.nos_mint
    assert len(mainnet.markets) == 17


def test_the_public_grid_admits_native_linux_one_gpu_and_the_official_software(files):
    rules = files.find("mainnet").rules

    assert rules.platforms == ("linux",)
    assert rules.gpus_per_pc == 1
    assert rules.needs_official
    assert not rules.play_money
    assert (rules.minimum_ram_gb, rules.minimum_disk_gb) == (12, 256)


def test_devnet_pays_play_money_and_takes_our_own_node_from_any_system(files):
    rules = files.find("devnet").rules

    assert rules.play_money
    assert not rules.needs_official
    assert rules.admits("windows")


def test_what_nobody_knows_is_left_empty_and_said(files):
    mainnet = files.find("mainnet")

    assert (mainnet.rules.minimum_driver, mainnet.rules.minimum_vram_gb) == ("", 0)
    assert any("driver" in each for each in mainnet.unknown)
    assert not any(pin.token for pin in mainnet.pins)


def test_a_profile_is_added_shown_and_removed(files, devnet, tmp_path):
    own = msgspec.structs.replace(devnet, name="cellar", title="Grid in the cellar")
    source = tmp_path / "any-name.json"
    source.write_bytes(written(own))

    assert profile_in(source) == own
    files.keep(own)
    assert files.find("cellar") == own
    assert files.remove("cellar").name == "cellar.json"
    with pytest.raises(BadInput, match="no grid 'cellar'"):
        files.find("cellar")


def test_the_users_own_goes_before_one_that_comes_with_the_program(files, devnet):
    files.keep(msgspec.structs.replace(devnet, title="My devnet"))

    (kept,) = [each for each in files.all() if each.name == "devnet"]
    assert (kept.profile.title, kept.covers) == ("My devnet", True)
    files.remove("devnet")
    assert files.find("devnet") == devnet


def test_one_that_comes_with_the_program_cannot_be_removed(files):
    with pytest.raises(BadInput, match="comes with Nosdesk"):
        files.remove("mainnet")
    with pytest.raises(BadInput, match="no grid 'nowhere'"):
        files.remove("nowhere")


@pytest.mark.parametrize("name", ["mainnet", "devnet"])
def test_no_file_leads_around_the_rules_of_a_grid(files, tmp_path, name):
    shipped = files.find(name)
    rules = msgspec.structs.replace(shipped.rules, gpus_per_pc=8)
    bent = msgspec.structs.replace(shipped, name="mine", rules=rules, genesis="")

    with pytest.raises(BadInput, match=r"stay as they are, at `\$\.rules\.gpus_per_pc`"):
        files.keep(bent)
    (tmp_path / "grids").mkdir(exist_ok=True)
    (tmp_path / "grids" / "mine.json").write_bytes(written(bent))
    assert files.find("mine").rules == shipped.rules

    own = msgspec.structs.replace(bent, genesis=shipped.market)
    files.keep(own)
    assert files.find("mine").rules.gpus_per_pc == 8


@pytest.mark.parametrize("program", ["staking", "rewards", "pools", "nos_mint"])
def test_another_program_beside_that_of_the_jobs_makes_no_grid_of_ones_own(files, program):
    shipped = files.find("mainnet")
    programs = msgspec.structs.replace(shipped.programs, **{program: shipped.market})
    rules = msgspec.structs.replace(shipped.rules, gpus_per_pc=8)

    with pytest.raises(BadInput, match=r"stay as they are, at `\$\.rules\.gpus_per_pc`"):
        files.keep(msgspec.structs.replace(shipped, name="mine", programs=programs, rules=rules))


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("name",), "practice", r"Nosdesk's own, at `\$\.name`"),
        (("name",), "../evil", r"\$\.name"),
        (("host_manager",), "ftp://example.org", r"begins with http://, at `\$\.host_manager`"),
        (("host_manager",), "https://exa mple.org", r"\$\.host_manager"),
        (("rpcs", 0, "ws"), "https://example.org", r"begins with ws://, at `\$\.rpcs\[0\]\.ws`"),
        (("rpcs",), [], r"\$\.rpcs"),
        (("gateways", 0), "file:///etc/passwd", r"\$\.gateways\[0\]"),
        (("pins", 0, "url"), "nonsense", r"\$\.pins\[0\]\.url"),
        (("tunnel",), "tcp://example.org", r"\$\.tunnel"),
        (("programs", "jobs"), "nosJ", r"32 bytes in base58\), at `\$\.programs\.jobs`"),
        (("market",), "", r"\$\.market"),
        (("market",), "0" * 44, r"\$\.market"),
        (("genesis",), "l" * 44, r"\$\.genesis"),
        (("images", "node"), "--privileged", r"\$\.images\.node"),
        (("rules", "gpus_per_pc"), 0, r"\$\.rules\.gpus_per_pc"),
        (("rules", "platforms"), ["beos"], r"\$\.rules\.platforms\[0\]"),
        (("rules", "minimum_driver"), "new", r"\$\.rules\.minimum_driver"),
        (("pins", 0, "token"), "(yours, not shown)", r"left out .* at `\$\.pins\[0\]\.token`"),
        (("rpcs", 0, "rpc"), "https://x.example/?…", r"left out .* at `\$\.rpcs\[0\]\.rpc`"),
        (("titel",), "x", "titel"),
        (("title",), "x" * 61, r"\$\.title"),
        (("title",), "Public grid\u202e", r"\$\.title"),
        (("network",), "--help", r"\$\.network"),
        (("genesis",), REAL_GENESIS, r"ledger is real, at `\$\.rules\.play_money`"),
    ],
)
def test_a_broken_profile_is_refused_with_file_place_and_remedy(devnet, path, value, said):
    with pytest.raises(BadInput, match=said) as refused:
        read_profile(changed(devnet, path, value), "my.json")

    assert "my.json" in refused.value.title
    assert refused.value.remedy


def test_play_money_of_the_real_mint_needs_the_genesis_of_another_ledger(devnet):
    programs = msgspec.structs.replace(devnet.programs, nos_mint=MAINNET.nos_mint)
    copied = msgspec.structs.replace(devnet, programs=programs)

    assert read_profile(written(copied), "my.json") == copied
    with pytest.raises(BadInput, match=r"ledger is real, at `\$\.rules\.play_money`"):
        read_profile(changed(copied, ("genesis",), ""), "my.json")


@pytest.mark.parametrize("text", [b"", b"[]", b"\xff", b"{" * 5_000, b'{"name": "x"}'])
def test_what_is_no_profile_at_all_is_refused(text):
    with pytest.raises(BadInput, match="is not a grid's profile"):
        read_profile(text, "my.json")


@given(st.binary(max_size=400) | st.text().map(str.encode))
def test_whatever_stands_in_a_file_is_a_profile_or_refused(text):
    try:
        profile = read_profile(text, "x")
    except BadInput:
        return
    assert isinstance(profile, GridProfile)


def test_a_broken_file_among_the_users_own_keeps_no_other_back(files, devnet, tmp_path):
    files.keep(msgspec.structs.replace(devnet, name="cellar"))
    (tmp_path / "grids" / "broken.json").write_text("{")
    (tmp_path / "grids" / "other.json").write_bytes(written(devnet))
    found = {each.name: each for each in files.all()}

    assert found["cellar"].profile is not None
    assert "broken.json" in str(found["broken"].trouble)
    assert "Call the file devnet.json" in str(found["other"].trouble)
    with pytest.raises(BadInput, match="is not a grid's profile"):
        files.find("broken")


def test_a_file_called_as_the_practice_grid_is_told_of_and_hides_nothing(files, devnet, tmp_path):
    files.keep(msgspec.structs.replace(devnet, name="cellar"))
    (tmp_path / "grids" / "cellar.json").rename(tmp_path / "grids" / "practice.json")

    (kept,) = [each for each in files.all() if each.trouble]
    assert kept.name == "practice.json"
    assert files.remove(kept.name).name == "practice.json"


def test_a_file_that_is_missing_too_large_or_no_plain_file_is_refused(files, tmp_path):
    large = tmp_path / "large.json"
    large.write_bytes(b" " * (LONGEST + 1))

    with pytest.raises(BadInput, match="cannot be read"):
        profile_in(tmp_path / "missing.json")
    with pytest.raises(BadInput, match="too large"):
        profile_in(large)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(BadInput, match="no plain file"):
            profile_in(tmp_path / "pipe")


def test_no_token_and_no_key_in_an_address_is_ever_shown(devnet):
    rpc = msgspec.structs.replace(
        devnet.rpcs[0], rpc="https://me:CANARY@rpc.example/?api-key=CANARY#CANARY"
    )
    pin = msgspec.structs.replace(devnet.pins[0], token="CANARY")
    secret = "https://me:CANARY@there.example/?key=CANARY"
    own = msgspec.structs.replace(
        devnet, rpcs=(rpc,), pins=(pin,), gateways=(secret,), host_manager=secret,
        edge=secret, explorer=secret,
    )  # fmt: skip

    assert b"CANARY" not in written(without_secrets(own))
    assert shown_url("https://rpc.example/v1") == "https://rpc.example/v1"
    key = "0123456789abcdef0123456789abcdef"
    assert shown_url(f"https://rpc.example/v2/{key}/") == "https://rpc.example/v2/…/"


def test_what_was_shown_without_its_secrets_is_no_profile_to_keep(devnet):
    pin = msgspec.structs.replace(devnet.pins[0], token="CANARY")
    shown = without_secrets(msgspec.structs.replace(devnet, pins=(pin,)))

    with pytest.raises(BadInput, match="left out when the profile was shown"):
        read_profile(written(shown), "my.json")
    assert read_profile(written(without_secrets(devnet)), "my.json") == devnet
