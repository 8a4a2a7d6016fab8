"""Keys in encrypted files: closed to everybody else, and never half written."""

import json
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.adapters.keyring.sealed_files import SealedFiles
from nosdesk.adapters.keyring.sealing import Cost, check_passphrase, seal, unseal
from nosdesk.domain.errors import BadInput, HostUnfit, NodeError, Refused, Unavailable, Untrusted
from nosdesk.domain.secret import SecretBytes
from nosdesk.ports.key_store import Asked
from tests.unit.domain.wallet.canaries import shown, traces

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)
SECRET = b"canary words that nobody may see"
RIGHT, WRONG = b"a good long passphrase", b"a good long passphrasE"


def secret(content: bytes = SECRET) -> SecretBytes:
    return SecretBytes(bytearray(content))


class Person:
    """Answers when asked for the passphrase."""

    def __init__(self, answer: bytes | None = RIGHT) -> None:
        self.answer = answer
        self.asked: list[Asked] = []

    async def __call__(self, why):
        self.asked.append(why)
        return None if self.answer is None else secret(self.answer)


@pytest.fixture
def person():
    return Person()


@pytest.fixture
def files(tmp_path, person):
    files = SealedFiles(tmp_path / "wallet", person, CHEAP)
    yield files
    files.close()


def only_file(tmp_path):
    (path,) = (tmp_path / "wallet").iterdir()
    return path


async def test_the_file_is_its_owner_s_and_shows_nothing(files, tmp_path):
    await files.keep("key-a", secret())
    path = only_file(tmp_path)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert not any(trace in path.read_text() for trace in [SECRET.decode(), *traces(SECRET)])
    assert json.loads(path.read_bytes())["header"]["memory_kib"] == 64


async def test_real_files_cost_a_guesser_what_rfc_9106_asks_for():
    assert Cost() == Cost(memory_kib=64 * 1024, iterations=3, lanes=4)
    with secret(RIGHT) as passphrase:
        sealed = seal("key-a", secret(), passphrase, Cost())
        assert unseal(sealed, "key-a", passphrase).reveal() == SECRET


async def test_the_passphrase_is_asked_for_once_until_the_store_is_locked(files, person):
    await files.keep("key-a", secret())
    await files.keep("key-b", secret())
    await files.secret("key-a")
    assert person.asked == [Asked.NEW]

    files.lock()
    await files.secret("key-b")
    assert person.asked == [Asked.NEW, Asked.PRESENT]


async def test_nothing_is_asked_for_what_is_not_there(files, person):
    assert await files.secret("key-a") is None
    await files.forget("key-a")

    assert person.asked == []


async def test_a_wrong_passphrase_neither_opens_nor_adds(files, person, tmp_path):
    await files.keep("key-a", secret())
    files.lock()
    person.answer = WRONG
    for call in (files.secret("key-a"), files.keep("key-b", secret()), files.confirm_owner()):
        with pytest.raises(Refused, match="not the right one"):
            await call
    assert only_file(tmp_path).name == "key-a.sealed"
    assert person.asked == [Asked.NEW, Asked.PRESENT, Asked.AGAIN, Asked.AGAIN]

    person.answer = RIGHT
    assert (await files.secret("key-a")).reveal() == SECRET


async def test_who_is_asked_anew_later_hears_nothing_of_an_old_mistake(files, person):
    await files.keep("key-a", secret())
    files.lock()
    for answer, expected in ((WRONG, Refused), (None, Unavailable), (None, Unavailable)):
        person.answer = answer
        with pytest.raises(expected):
            await files.secret("key-a")

    assert person.asked == [Asked.NEW, Asked.PRESENT, Asked.AGAIN, Asked.PRESENT]


async def test_a_short_passphrase_is_not_taken(files, person, tmp_path):
    for answer in (b"", b"short", b"aaaaaaaaaaaaaaaaa"):
        person.answer = answer
        with pytest.raises(BadInput):
            await files.keep("key-a", secret())
    assert not (tmp_path / "wallet").exists()


async def test_nobody_there_to_ask_is_no_lost_key(files, person):
    await files.keep("key-a", secret())
    files.lock()
    person.answer = None
    with pytest.raises(Unavailable):
        await files.secret("key-a")


async def test_a_file_under_another_name_does_not_open(files, tmp_path):
    await files.keep("key-a", secret())
    only_file(tmp_path).rename(tmp_path / "wallet" / "key-b.sealed")

    with pytest.raises(Untrusted):
        await files.secret("key-b")


@given(st.integers(0, 400), st.integers(1, 255))
def test_a_changed_byte_is_noticed(place, change):
    with secret(RIGHT) as passphrase:
        content = bytearray(seal("key-a", secret(), passphrase, CHEAP))
        content[place % len(content)] ^= change
        with pytest.raises(NodeError) as caught:
            unseal(bytes(content), "key-a", passphrase)
    assert not any(trace in shown(caught.value) for trace in [*traces(SECRET), *traces(RIGHT)])


@pytest.mark.parametrize(
    "changed",
    [{"memory_kib": 1 << 40}, {"memory_kib": 1}, {"memory_kib": -1}, {"iterations": 0},
     {"iterations": 1 << 40}, {"lanes": 0}, {"lanes": 1 << 20}, {"nonce": ""}, {"nonce": "!"},
     {"salt": 5}, {"name": "key-b"}],
)  # fmt: skip
def test_a_file_cannot_ask_for_the_impossible(changed):
    with secret(RIGHT) as passphrase:
        file = json.loads(seal("key-a", secret(), passphrase, CHEAP))
        file["header"] |= changed
        with pytest.raises(Untrusted):
            unseal(json.dumps(file).encode(), "key-a", passphrase)


def test_a_file_of_a_newer_version_is_left_to_it():
    with secret(RIGHT) as passphrase:
        file = json.loads(seal("key-a", secret(), passphrase, CHEAP))
        file["header"]["nosdesk_sealed_secret"] = 2
        with pytest.raises(BadInput, match="newer"):
            unseal(json.dumps(file).encode(), "key-a", passphrase)


@pytest.mark.parametrize("content", [b"", b"{}", b"[" * 10_000, b"\xff", b'{"header": 5}'])
async def test_a_damaged_file_is_named_and_the_others_still_open(files, tmp_path, content):
    await files.keep("key-b", secret())
    (tmp_path / "wallet" / "key-a.sealed").write_bytes(content)
    files.lock()

    assert (await files.secret("key-b")).reveal() == SECRET
    with pytest.raises(Untrusted, match="key-a is damaged"):
        await files.secret("key-a")


async def test_a_folder_that_is_a_file_is_explained(tmp_path, person):
    (tmp_path / "wallet").write_text("in the way")
    files = SealedFiles(tmp_path / "wallet", person, CHEAP)
    with pytest.raises(HostUnfit, match="cannot be written"):
        await files.keep("key-a", secret())
    files.close()


async def test_locking_wipes_the_passphrase(tmp_path):
    given = secret(RIGHT)

    async def ask(_why):
        return given

    files = SealedFiles(tmp_path, ask, CHEAP)
    await files.keep("key-a", secret())
    files.close()

    assert given.reveal() == bytes(len(RIGHT))


def test_long_passphrases_are_fine():
    check_passphrase(secret("vier Wörter reichen völlig".encode()))
