"""Money moved by the program itself, against a practice grid that serves beside it."""

import asyncio
import json
import re
import time
import urllib.request

import pytest
from solders.keypair import Keypair

from nosdesk.adapters.sqlite.database import Database
from nosdesk.adapters.sqlite.journal import SqliteJournal
from nosdesk.aio.clock import SystemClock
from nosdesk.app.paths import Paths
from nosdesk.domain.moves.sweep import COOL_DOWN_S, Looked, MoveOver, RuleSet
from nosdesk.node.sweeper import recorded_sweep
from tests.integration.conversation import Conversation
from tests.integration.programs import nosdesk, practice_grid

LAMPORTS = 1_000_000_000
CONFIRMED = {"commitment": "confirmed"}
LANDED = {**CONFIRMED, "encoding": "json", "maxSupportedTransactionVersion": 0}


def stranger() -> str:
    return str(Keypair().pubkey())


def asked(grid, method, *params):
    body = {"jsonrpc": "2.0", "id": 1, "method": method, "params": list(params)}
    request = urllib.request.Request(
        grid["rpc"], json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["result"]


def balance(home, *words) -> dict:
    return json.loads(wallet(home, "balance", *words, "--json").stdout)


def wallet(home, *words, code=0):
    ended = nosdesk(home, "wallet", *words)
    assert ended.returncode == code, (ended.stdout, ended.stderr)
    return ended


@pytest.fixture
def talks(tmp_path):
    begun = []

    def begin(*words):
        begun.append(Conversation(tmp_path, "wallet", *words))
        return begun[-1]

    yield begin
    for talk in begun:
        talk.abandon()


def test_money_is_received_told_and_sent(tmp_path, talks):
    with practice_grid(tmp_path) as grid:
        address = json.loads(wallet(tmp_path, "receive", "--json").stdout)["address"]
        asked(grid, "requestAirdrop", address, LAMPORTS)
        first = wallet(tmp_path, "first-run").stdout
        assert "A first start costs 0.0072573" in first
        assert "0.00172608 SOL  rent of your stake account" in first

        to = stranger()
        talk = talks("send", "sol", "0.1", to)
        assert "Nobody can call them back" in talk.answer("to send there:", to[-6:])
        signature = re.search(r"Transaction (\w+)", talk.end())[1]

        assert asked(grid, "getBalance", to, CONFIRMED)["value"] == LAMPORTS // 10
        assert asked(grid, "getTransaction", signature, LANDED)["meta"]["err"] is None
        told = balance(tmp_path)
        assert (told["address"], told["sol"]) == (address, LAMPORTS * 9 // 10 - 5_000)
        assert told["free_sol"] == told["sol"] - 5_000_000
        assert told["warnings"]
        assert "SOL     0.899995 SOL" in wallet(tmp_path, "balance").stdout


@pytest.fixture
def funded(tmp_path):
    """A grid on which the practice account has a SOL, and the program's folder."""
    with practice_grid(tmp_path) as grid:
        address = wallet(tmp_path, "receive").stdout.strip()
        asked(grid, "requestAirdrop", address, LAMPORTS)
        yield grid, tmp_path


def test_scripts_send_to_known_addresses_only_and_once_by_name(funded):
    grid, home = funded
    to = stranger()
    unknown = wallet(home, "send", "sol", "0.01", to, "--yes", code=1)
    assert "not among your known addresses" in unknown.stderr
    wallet(home, "addresses", "add", to, "exchange")
    assert f"{to}  exchange" in wallet(home, "addresses", "list").stdout

    send = ("send", "sol", "0.01", "exchange", "--yes", "--once", "rent 2026-11", "--json")
    made = [json.loads(wallet(home, *send).stdout) for _ in range(2)]
    assert made[0] == made[1]
    assert asked(grid, "getBalance", to, CONFIRMED)["value"] == LAMPORTS // 100

    assert "cannot be empty" in wallet(home, *send[:5], "--once", "", code=2).stderr
    assert asked(grid, "getBalance", to, CONFIRMED)["value"] == LAMPORTS // 100

    twin = to[:4] + to[-5:3:-1] + to[-4:]  # as long, so that it is an address, too
    assert "looks like" in wallet(home, "addresses", "add", twin, "other", code=2).stderr
    wallet(home, "addresses", "remove", "exchange")
    assert "no known addresses" in wallet(home, "addresses").stdout


def test_what_is_no_amount_or_address_is_refused_before_anything_is_asked(funded, talks):
    _, home = funded
    to = stranger()
    for amount in ("1e3", "0", "0.0000000001"):
        wallet(home, "send", "sol", "--", amount, to, code=2)
    assert "can be sent" in wallet(home, "send", "sol", "5", to, "--yes", code=1).stderr
    wallet(home, "send", "nos", "1", "nonsense", code=2)

    talk = talks("send", "sol", "0.1", to)
    talk.answer("to send there:", "123456")
    talk.end(code=1)
    assert "nothing was sent" in talk.heard


def test_an_address_that_is_only_watched_is_asked_about_like_any_other(funded):
    _, home = funded
    to = stranger()
    wallet(home, "watch", to)
    refused = wallet(home, "send", "sol", "0.01", to, "--yes", code=1)
    assert "not among your known addresses" in refused.stderr


def test_a_stake_is_made_extended_released_and_made_to_stand_again(funded):
    _, home = funded
    wallet(home, "stake", "create", "0", "--yes")
    assert "locked for 14 days" in wallet(home, "stake").stdout
    wallet(home, "stake", "extend", "6", "--yes")
    assert balance(home)["duration_s"] == 20 * 86_400
    told = wallet(home, "stake", "unstake", "--yes").stderr
    assert "rewards end" in told
    assert "penalty" in told
    assert balance(home)["stake"] == "releasing"
    assert "Nothing has been released" in wallet(home, "stake", "withdraw", "--yes", code=1).stderr
    wallet(home, "stake", "again", "--yes")
    assert balance(home)["stake"] == "standing"
    wallet(home, "stake", "extend", "365", code=2)
    assert "Nobody is at the terminal" in wallet(home, "stake", "extend", "1", code=2).stderr


def test_a_cold_address_is_typed_twice_and_waited_for(funded, talks):
    _, home = funded
    cold = stranger()
    assert "typed by hand" in wallet(home, "sweep", "set", cold, "--above", "5", code=2).stderr
    talk = talks("sweep", "set", cold, "--above", "5")
    talk.answer("from there:", stranger())
    talk.end(code=1)
    assert "Nothing is swept" in wallet(home, "sweep").stdout

    talk = talks("sweep", "set", cold, "--above", "5")
    talk.answer("from there:", cold)
    assert "cooling down" in talk.end()
    assert "cooling down" in wallet(home, "sweep", "now").stdout
    rule = json.loads(wallet(home, "sweep", "show", "--json").stdout)["rule"]
    assert (rule["cold"], rule["above"]) == (cold, 5_000_000)
    assert "Run this at a terminal" in wallet(home, "sweep", "confirm", code=2).stderr
    assert "Nothing is swept" in wallet(home, "sweep", "off").stdout


async def with_a_landed_test(home, owner, cold) -> None:
    """Write what is there when a rule was made two days ago and its test has landed."""
    async with Database(Paths(home).moves) as database:
        journal = SqliteJournal(database, SystemClock())
        recorded = await recorded_sweep(journal, "practice", owner)
        now = time.time()
        await recorded.feed(RuleSet(cold, 5_000_000, now - 2 * COOL_DOWN_S))
        await recorded.feed(Looked(now, 50_000_000))
        await recorded.feed(MoveOver(1, has_landed=True))


def test_the_rest_is_swept_when_the_owner_says_that_the_test_arrived(funded, talks):
    _, home = funded
    cold = stranger()
    owner = wallet(home, "receive").stdout.strip()
    talk = talks("sweep", "confirm")
    talk.end(code=1)
    assert "no test that waits" in talk.heard
    asyncio.run(with_a_landed_test(home, owner, cold))
    assert "Nothing more goes until you have seen it arrive" in wallet(home, "sweep").stdout

    talk = talks("sweep", "confirm")
    talk.answer("from there:", owner)
    talk.end(code=1)
    assert json.loads(wallet(home, "sweep", "show", "--json").stdout)["phase"] == "to be confirmed"
    talk = talks("sweep", "confirm")
    talk.answer("from there:", cold)
    assert "(on)" in talk.end()

    for above, words in (("6", "takes effect at once"), ("4", "24 hours at most;")):
        talk = talks("sweep", "set", cold, "--above", above)
        talk.answer("from there:", cold)
        talk.end()
        assert words in talk.heard


def test_a_wallets_own_account_sends_too(tmp_path):
    pair = Keypair()
    (tmp_path / "id.json").write_text(pair.to_json())
    file = str(tmp_path / "id.json")
    with practice_grid(tmp_path) as grid:
        asked(grid, "requestAirdrop", str(pair.pubkey()), LAMPORTS)
        talk = Conversation(
            tmp_path, "wallet", "import", file, "--store", "encrypted-file", "--label", "mine"
        )
        talk.answer("Keep it?", "y")
        for question in ("New passphrase:", "The same again:"):
            talk.answer(question, "a long passphrase")
        talk.end()
        to = stranger()
        talk = Conversation(tmp_path, "wallet", "send", "sol", "0.5", to, "--account", "mine")
        talk.answer("to send there:", to[-6:])
        talk.answer("Passphrase of your keys:", "a long passphrase")
        talk.end()

        assert asked(grid, "getBalance", to, CONFIRMED)["value"] == LAMPORTS // 2
        assert balance(tmp_path, "mine")["sol"] == LAMPORTS // 2 - 5_000


def test_an_address_is_shown_as_text_and_drawn_into_new_files_only(tmp_path):
    png, svg = tmp_path / "qr.png", tmp_path / "qr.svg"
    shown = wallet(tmp_path, "receive", "--png", str(png), "--svg", str(svg))

    assert re.fullmatch(r"[1-9A-HJ-NP-Za-km-z]{32,44}\n", shown.stdout)
    assert png.read_bytes().startswith(b"\x89PNG")
    assert b"<svg" in svg.read_bytes()
    assert "exists already" in wallet(tmp_path, "receive", "--png", str(png), code=2).stderr


def test_without_a_grid_it_is_said_how_to_start_one(tmp_path):
    assert "practice" in wallet(tmp_path, "balance", code=2).stderr
