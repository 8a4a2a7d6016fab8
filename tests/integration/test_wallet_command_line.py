"""The wallet as people use it, at a real terminal, with real stores."""

import json
import re
import stat

import msgspec
import pytest
from solders.keypair import Keypair

from nosdesk.adapters.keyring.account_book import AccountBook
from tests.contract.secret_service import secret_service
from tests.integration.conversation import Conversation
from tests.integration.programs import nosdesk
from tests.vectors import vectors

PHRASE = "a good long passphrase"
WORDS = vectors("wallet")["solana"]["words"]
STANDARD = "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"
SEALED = ("--store", "encrypted-file")


@pytest.fixture
def at_terminal(tmp_path):
    """Starts a command before a person who types."""
    talks = []

    def start(*words):
        talks.append(Conversation(tmp_path, *words))
        return talks[-1]

    yield start
    for talk in talks:
        talk.abandon()


def accounts(home):
    return AccountBook(home / "wallet").entries().accounts


def choose_passphrase(talk):
    talk.answer("New passphrase:", PHRASE)
    talk.answer("The same again:", PHRASE)


def imported(at_terminal):
    talk = at_terminal("wallet", "import", *SEALED)
    talk.answer("secret key:", WORDS)
    listed = talk.answer("nothing to stop:", "1")
    choose_passphrase(talk)
    talk.end()
    return listed


def test_words_are_shown_once_asked_back_and_then_the_key_is_kept(tmp_path):
    talk = Conversation(
        tmp_path, "--verbose", "wallet", "create", *SEALED, "--json", "--label", "rig"
    )
    shown = talk.answer("not see them again.", "")
    words = dict(re.findall(r"(\d+)\. ([a-z]+)", shown))
    assert len(words) == 12
    for _ in range(3):
        place = re.search(r"Word number (\d+):", talk.wait_for(":"))
        talk.say(words[place[1]])
    choose_passphrase(talk)
    written = talk.end()

    (account,) = accounts(tmp_path)
    assert json.loads(written) == msgspec.to_builtins(account)
    assert (account.label, account.backup, account.store) == ("rig", "sampled", "encrypted-file")
    files = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    for text in (talk.left_behind, written, files.decode(errors="replace")):
        found = [word for word in words.values() if re.search(rf"\b{word}\b", text)]
        assert len(found) < 4  # a few of them are ordinary words, such as "same" and "again"


def test_words_that_were_not_written_down_keep_nothing(at_terminal, tmp_path):
    talk = at_terminal("wallet", "create", *SEALED)
    for _ in range(3):
        talk.answer("not see them again.", "")
        talk.answer("Word number", "wrong")
    talk.end(code=1)

    assert "nothing was kept" in talk.heard
    assert accounts(tmp_path) == ()


def test_ctrl_c_stops_at_any_question_and_leaves_the_terminal_as_it_was(at_terminal, tmp_path):
    talk = at_terminal("wallet", "create", *SEALED)
    talk.answer("not see them again.", "\x03")
    talk.end(code=1)

    assert "stopped" in talk.left_behind
    assert accounts(tmp_path) == ()


def test_typed_words_show_their_addresses_before_one_is_kept(at_terminal, tmp_path):
    listed = imported(at_terminal)

    (account,) = accounts(tmp_path)
    assert f"1. {STANDARD}" in listed
    assert (account.address, account.backup) == (STANDARD, "typed")


@pytest.mark.parametrize("size", [1, 5])
def test_words_pasted_in_several_lines_are_read_to_their_end_and_never_shown(
    at_terminal, tmp_path, size
):
    words = WORDS.split()
    lines = [" ".join(words[n : n + size]) for n in range(0, len(words), size)]
    talk = at_terminal("wallet", "import", *SEALED)
    talk.answer("secret key:", "\n".join(lines))
    talk.answer("nothing to stop:", "1")
    choose_passphrase(talk)
    talk.end()

    (account,) = accounts(tmp_path)
    assert account.address == STANDARD
    assert "abandon" not in talk.heard


def test_words_typed_one_by_one_end_with_an_empty_line(at_terminal, tmp_path):
    talk = at_terminal("wallet", "import", *SEALED)
    talk.wait_for("secret key:")
    for number, word in enumerate(WORDS.split(), 1):
        talk.say(word)
        talk.wait_for(f"{number} word{'s' * (number > 1)} so far. Go on; an empty line ends it:")
    talk.say("")
    talk.answer("nothing to stop:", "1")
    choose_passphrase(talk)
    talk.end()

    assert accounts(tmp_path)[0].address == STANDARD
    assert "abandon" not in talk.heard


def test_too_few_words_are_counted(at_terminal):
    for text, count in (("abandon\n", 1), ("abandon\nabout\n", 2)):
        talk = at_terminal("wallet", "import")
        talk.answer("secret key:", text)
        talk.end(code=2)
        assert f"Backup words are 12 to 24, and there are {count}." in talk.heard
        assert "abandon" not in talk.heard


def test_a_wrong_word_is_said_by_its_number_and_not_by_itself(at_terminal, tmp_path):
    talk = at_terminal("wallet", "import")
    talk.answer("secret key:", WORDS.replace("about", "abuot"))
    talk.end(code=2)

    assert "word number 12" in talk.heard
    assert "abuot" not in talk.heard


def test_a_key_file_is_taken_in_for_its_address_only(at_terminal, tmp_path):
    pair = Keypair()
    file = tmp_path / "nosana_key.json"
    file.write_text(pair.to_json())
    other = nosdesk(tmp_path, "wallet", "import", str(file), "--address", STANDARD)
    assert other.returncode == 2
    assert "not the key of" in other.stderr

    talk = at_terminal("wallet", "import", str(file), *SEALED)
    talk.answer("Keep it?", "y")
    choose_passphrase(talk)
    talk.end()
    (account,) = accounts(tmp_path)
    assert (account.address, account.path, account.backup) == (
        str(pair.pubkey()),
        "",
        "none",
    )
    assert "still holds the key" in talk.heard


def test_a_key_leaves_only_with_the_passphrase_and_leaves_no_trace_behind(at_terminal, tmp_path):
    imported(at_terminal)
    talk = at_terminal("wallet", "export", STANDARD[:6])
    talk.answer("Passphrase of your keys:", "not the passphrase")
    talk.end(code=1)
    assert "abandon" not in talk.heard

    talk = at_terminal("wallet", "export", STANDARD[:6])
    talk.answer("Passphrase of your keys:", PHRASE)
    assert WORDS in talk.answer("when you are done", "")
    assert talk.end() == ""
    assert "abandon" not in talk.left_behind

    target = tmp_path / "out" / "id.json"
    for code in (0, 2):
        talk = at_terminal("wallet", "export", STANDARD, "--to", str(target))
        talk.answer("Passphrase of your keys:", PHRASE)
        talk.end(code)

    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert str(Keypair.from_json(target.read_text()).pubkey()) == STANDARD


def test_an_account_goes_once_its_backup_is_proven(at_terminal, tmp_path):
    pair = Keypair()
    file = tmp_path / "id.json"
    file.write_text(pair.to_json())
    talk = at_terminal("wallet", "import", str(file), *SEALED)
    talk.answer("Keep it?", "yes")
    choose_passphrase(talk)
    talk.end()
    address = str(pair.pubkey())

    talk = at_terminal("wallet", "remove", address)
    talk.end(code=1)
    assert "may exist nowhere else" in talk.heard
    assert "No grid can be asked whether anything is left" in talk.heard

    assert nosdesk(tmp_path, "wallet", "check-backup", address, str(file)).returncode == 0
    talk = at_terminal("wallet", "remove", address)
    talk.answer("to remove it:", "123456")
    talk.end(code=1)
    assert len(accounts(tmp_path)) == 1
    talk = at_terminal("wallet", "remove", address)
    talk.answer("the whole address to remove it:", address)
    talk.end()
    assert accounts(tmp_path) == ()
    assert list((tmp_path / "wallet").iterdir()) == []


@pytest.mark.parametrize(
    "words", [("create",), ("import",), ("export", STANDARD), ("remove", STANDARD)]
)
def test_without_a_terminal_no_secret_is_shown_or_asked(tmp_path, words):
    nosdesk(tmp_path, "wallet", "watch", STANDARD)
    ended = nosdesk(tmp_path, "wallet", *words)

    assert ended.returncode == 2
    assert "terminal" in ended.stderr
    assert ended.stdout == ""


def test_accounts_are_listed_as_lines_and_as_json(tmp_path):
    assert nosdesk(tmp_path, "wallet", "watch", STANDARD, "--label", "cold").returncode == 0
    listed = nosdesk(tmp_path, "wallet")

    assert listed.stdout == f"{STANDARD}  cold  watched only\n"
    (account,) = json.loads(nosdesk(tmp_path, "wallet", "show", "--json").stdout)["accounts"]
    assert (account["address"], account["store"]) == (STANDARD, None)
    assert nosdesk(tmp_path, "wallet", "watch", "nonsense").returncode == 2


@pytest.mark.keyring
@pytest.mark.filterwarnings("ignore:Exception ignored in. <socket")
def test_keys_live_in_the_system_s_keyring_which_may_be_locked(tmp_path):
    home = tmp_path / "nosdesk"
    home.mkdir()
    file = home / "id.json"
    pair = Keypair()
    file.write_text(pair.to_json())
    address = str(pair.pubkey())
    with secret_service(tmp_path / "desk") as service:
        service.start()
        kept = nosdesk(home, "wallet", "import", str(file), "--address", address, "--json")
        assert kept.returncode == 0, kept.stderr
        assert json.loads(kept.stdout)["store"] == "secret-service"
        assert "in the system's keyring" in nosdesk(home, "wallet").stdout

        (home / "wallet" / f"{address}.account.json").unlink()
        service.lock()
        locked = nosdesk(home, "wallet", "recover", address)
        assert (locked.returncode, "keyring is locked" in locked.stderr) == (1, True)
        service.unlock()
        assert nosdesk(home, "wallet", "recover", address).returncode == 0
        (account,) = AccountBook(home / "wallet").entries().accounts
        assert (account.address, account.path) == (address, "")


def test_without_a_keyring_the_encrypted_file_is_offered_and_not_taken(tmp_path, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    file = tmp_path / "id.json"
    pair = Keypair()
    file.write_text(pair.to_json())
    ended = nosdesk(tmp_path, "wallet", "import", str(file), "--address", str(pair.pubkey()))

    assert ended.returncode == 1
    assert "--store encrypted-file" in ended.stderr
    assert accounts(tmp_path) == ()
