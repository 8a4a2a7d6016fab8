"""The report for whoever helps: it says what is wrong, and nothing that is the user's own."""

import asyncio
import json
import logging
import secrets
import sys
import zipfile
from threading import Event

import base58
import pytest
from mnemonic import Mnemonic

from nosdesk.aio.feed import Feed
from nosdesk.app import log_file, own_names
from nosdesk.app.log_file import LINE_LIMIT, kept_log, log_happenings
from nosdesk.app.paths import Paths
from nosdesk.app.settings import open_settings
from nosdesk.app.support_bundle import make_bundle, save_bundle
from nosdesk.domain.errors import HostUnfit
from nosdesk.domain.settings import changed
from nosdesk.node import activity
from nosdesk.node.rig_picture import NodeDid, RigTrouble

KEY = secrets.token_bytes(64)
WORDS = Mnemonic("english").generate(256)
CANARIES = {
    "words": WORDS,
    "key": base58.b58encode(KEY).decode(),
    "seed": base58.b58encode(KEY[:32]).decode(),
    "key file": json.dumps(list(KEY)),
    "hex": KEY.hex(),
    "passphrase": "correct-horse",
    "registry": "dckr_pat_" + secrets.token_hex(14),
    "environment": "sk-" + secrets.token_hex(20),
    "mail": "ada@lovelace.example",
    "home": "192.168.178.33",
    "user": "ada-lovelace",
    "host": "tower-of-ada",
    "service": "q7Zk2",
    "image": "secret-model-of-a-poster",
}
SAYINGS = (
    "Opening {words}",
    "The key {key} of {seed}, {hex}, file {key file}",
    "passphrase={passphrase} tried",
    '{{"registry": "{registry}", "env": "OPENAI_KEY={environment}"}}',
    "Applied as {mail} from {home} by {user} on {host}",
    "GET https://prices.example/v1?k={service} failed",
)


@pytest.fixture
def paths(tmp_path, monkeypatch):
    monkeypatch.setenv("NOSDESK_HOME", str(tmp_path / CANARIES["user"] / "nosdesk"))
    monkeypatch.setattr(own_names.getpass, "getuser", lambda: CANARIES["user"])
    monkeypatch.setattr(own_names.platform, "node", lambda: f"{CANARIES['host']}.lan")
    (tmp_path / CANARIES["user"] / "nosdesk").mkdir(parents=True)
    return Paths(tmp_path / CANARIES["user"] / "nosdesk")


def say_everything():
    logger = logging.getLogger("nosdesk.adapters.anything")
    for saying in SAYINGS:
        logger.warning(saying.format(**CANARIES), extra={"action": CANARIES["key"]})
    failure = ValueError(CANARIES["words"], CANARIES["registry"])
    logger.error("It failed", exc_info=failure)


def assert_no_canary(text):
    for name, canary in CANARIES.items():
        assert canary not in text, name
    words = WORDS.split()
    assert not any(" ".join(words[n : n + 3]) in text for n in range(len(words) - 2))


async def test_no_secret_gets_into_the_report_from_anywhere(paths, tmp_path):
    (paths.home / "wallet").mkdir()
    (paths.home / "wallet" / "key.json").write_text(CANARIES["key file"])
    (paths.home / "practice-words").write_text(WORDS)
    (paths.home / "journal.db").write_text("\n".join(CANARIES.values()))
    (paths.home / "last-word.json").write_text(json.dumps({"text": list(CANARIES.values())}))
    paths.logs.mkdir()
    raw = "\n".join(s.format(**CANARIES) for s in SAYINGS) + "\n" + json.dumps(WORDS.split())
    (paths.logs / "older.jsonl").write_text(raw)
    source = f"https://{CANARIES['user']}:{CANARIES['passphrase']}@prices.example/{CANARIES['key']}"
    await open_settings(paths).change(lambda s: changed(s, "money.price_source", source))
    with kept_log(paths, "window"):
        say_everything()

    bundle = await make_bundle(paths)
    await save_bundle(bundle, tmp_path / "out.zip")

    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        names = archive.namelist()
        whole = "\n".join(archive.read(name).decode() for name in names)
    assert {"README.txt", "versions.json", "doctor.json", "settings.json", "log/window.jsonl"} <= {
        *names
    }
    assert not [name for name in names if "wallet" in name or ".db" in name or "words" in name]
    assert_no_canary("\n".join(names) + whole)
    assert "It failed" in whole


async def test_the_log_itself_holds_no_secret_either(paths):
    with kept_log(paths, "window"):
        say_everything()

    assert_no_canary((paths.logs / "window.jsonl").read_text())


async def test_what_happens_is_said_without_anything_that_a_poster_chose(paths):
    feed = Feed(100)
    with kept_log(paths, "window"):
        async with asyncio.TaskGroup() as group:
            task = group.create_task(log_happenings(feed))
            await asyncio.sleep(0)
            started = activity.OpStarted(1.0, "Run", CANARIES["passphrase"], CANARIES["image"], 1.0)
            over = activity.OpOver(2.0, "Run", "op", 7, 2.0, failure=CANARIES["words"])
            for what in (started, over):
                feed.publish(NodeDid("GPU-1", what))
            feed.publish(RigTrouble(3.0, "The disk is full.", "Make room."))
            await asyncio.sleep(0.05)
            task.cancel()

    text = (paths.logs / "window.jsonl").read_text()
    assert_no_canary(text)
    lines = [json.loads(line) for line in text.splitlines()]
    assert [line["message"] for line in lines] == ["OpStarted", "OpOver", "RigTrouble"]
    assert lines[1]["exit_code"] == "7"
    assert lines[2]["title"] == "The disk is full."


async def test_the_report_says_what_the_doctor_found_and_which_settings_hold(paths):
    await open_settings(paths).change(lambda s: changed(s, "jobs.keep_free_gib", 77))

    files = {each.name: each.text for each in (await make_bundle(paths)).files}

    assert json.loads(files["doctor.json"])["cause"]
    assert json.loads(files["settings.json"])["settings"]["jobs"]["keep_free_gib"] == 77
    assert json.loads(files["versions.json"])["versions"]["Nosdesk"]


async def test_a_place_that_takes_no_file_is_told_of(paths, tmp_path):
    bundle = await make_bundle(paths)

    with pytest.raises(HostUnfit):
        await save_bundle(bundle, tmp_path / "nowhere" / "out.zip")


def test_the_log_stays_small(paths):
    with kept_log(paths, "window", limit=20_000):
        logger = logging.getLogger("nosdesk.anything")
        for _ in range(1_000):
            logger.info("all is well")

    sizes = [each.stat().st_size for each in paths.logs.iterdir()]
    assert len(sizes) <= 4
    assert max(sizes) <= 20_000


def test_a_folder_that_cannot_be_made_costs_only_the_log(paths):
    paths.logs.write_text("in the way")

    with kept_log(paths, "window"):
        logging.getLogger("nosdesk.anything").info("still here")


def test_what_ends_the_program_stands_in_the_log_to_its_end(paths):
    deep = "\n".join(f"line {number} of what led there" for number in range(600))

    with pytest.raises(RuntimeError), kept_log(paths, "window"):
        raise RuntimeError(deep + " and the mistake itself")

    [line] = (paths.logs / "window.jsonl").read_text().splitlines()
    assert "Traceback" in line
    assert "and the mistake itself" in line
    assert len(line) < 2 * LINE_LIMIT


def test_what_would_only_be_printed_stands_in_the_log(paths, monkeypatch):
    printed = []
    monkeypatch.setattr(sys, "excepthook", lambda *what: printed.append(what))
    former = sys.excepthook

    with kept_log(paths, "window"):
        sys.excepthook(ValueError, ValueError("behind a click"), None)

    assert "behind a click" in (paths.logs / "window.jsonl").read_text()
    assert len(printed) == 1
    assert sys.excepthook is former


def test_a_log_with_a_slow_disk_is_ended_without_a_complaint(paths, monkeypatch):
    monkeypatch.setattr(log_file, "_WAITING_LIMIT", 2)
    is_slow = Event()
    monkeypatch.setattr(log_file._LogFile, "shouldRollover", lambda *_: is_slow.wait(0.2) and 0)

    with kept_log(paths, "window"):
        for number in range(20):
            logging.getLogger("nosdesk.anything").info("line %s", number)

    assert "line 0" in (paths.logs / "window.jsonl").read_text()


def test_loggers_are_afterwards_as_they_were(paths):
    ours = logging.getLogger("nosdesk")
    before = ours.level, ours.propagate, list(ours.handlers)

    with kept_log(paths, "window"):
        pass

    assert (ours.level, ours.propagate, list(ours.handlers)) == before
