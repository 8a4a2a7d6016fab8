"""What goes out to others holds nothing that is the user's own."""

import base64
import json
import random

import base58
import pytest
from mnemonic import Mnemonic

from nosdesk.domain.support.redaction import HIDDEN, Redactor

DICE = random.Random(1)  # the same in every process, or cases would have other names in each
WORDS = Mnemonic("english").to_mnemonic(DICE.randbytes(16))
KEY = DICE.randbytes(64)
BASE58 = base58.b58encode(KEY).decode()
SEED = base58.b58encode(KEY[:32]).decode()
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"


@pytest.fixture
def redact():
    return Redactor(["ada-lovelace", "tower-of-ada"]).redact


@pytest.mark.parametrize(
    "secret",
    [
        WORDS,
        WORDS.upper(),
        WORDS.replace(" ", ", "),
        WORDS.replace(" ", "\n"),
        json.dumps(WORDS.split()),
        json.dumps(WORDS.replace(" ", "\n")),
        json.dumps(WORDS.split(), indent=2),
        " ".join(f"{n}. {word}" for n, word in enumerate(WORDS.split(), 1)),
        " ".join(WORDS.split()[:6]),
        BASE58,
        SEED,
        json.dumps(list(KEY)),
        str(list(KEY[:32])),
        KEY.hex(),
        KEY[:32].hex(),
        base64.b64encode(KEY[:32]).decode(),
        base64.urlsafe_b64encode(KEY).decode(),
        JWT,
        "ghp_" + DICE.randbytes(18).hex(),
        "hf_" + DICE.randbytes(17).hex(),
        "ada@example.org",
        "ada.lovelace+nos@mail.example.co.uk",
        "192.168.178.21",
        "10.0.0.7",
        "172.17.0.2",
        "93.184.216.34",
        "fe80::1c2d:aff:fe3b:9",
        "2001:db8:85a3::8a2e:370:7334",
        "a4:5e:60:c2:01:9f",
        "ada-lovelace",
        "tower-of-ada",
    ],
)
@pytest.mark.parametrize("around", ["%s", "it failed with %s.", 'x: ["%s"]', "at\t%s\nand on"])
def test_what_looks_like_a_secret_is_hidden(secret, around, redact):
    said = redact(around % secret)

    assert secret not in said
    assert not any(part in said.lower() for part in pieces(secret))


def pieces(secret):
    """Return what would give the secret away: half of it, or any three words of it."""
    words = secret.lower().split()
    if len(words) > 3:
        return [" ".join(words[n : n + 3]) for n in range(len(words) - 2)]
    size = max(6, len(secret) // 2)
    return [secret[n : n + size].lower() for n in range(len(secret) - size + 1)]


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ('{"password": "hunter 2"}', "hunter 2"),
        ('{"registryPassword":"a\\"b"}', 'a\\"b'),
        ("password=hunter2", "hunter2"),
        ("PASSPHRASE: hunter2", "hunter2"),
        ("api_key='abc'", "abc"),
        ("X-Api-Key: abc123", "abc123"),
        ("Authorization: Bearer abc.def", "abc.def"),
        ("Authorization: Basic YTpi", "YTpi"),
        ('{"Authorization": "Custom YTpi x"}', "YTpi"),
        ("HF_HOME=/data/x", "/data/x"),
        ("env OPENAI=s3cr3t", "s3cr3t"),
        ("https://ada:geheim@host.example/x", "geheim"),
        ("https://rpc.example/v1?k=s3cr3t", "s3cr3t"),
        ("https://rpc.example/#s3cr3t", "s3cr3t"),
        ("/home/grace/.local/share", "grace"),
        ("C:\\Users\\grace\\AppData", "grace"),
        ("C:\\\\Users\\\\grace\\\\AppData", "grace"),
        ("/Users/grace/Library", "grace"),
        ("-----BEGIN PRIVATE KEY-----\nab\ncd\n-----END PRIVATE KEY-----", "cd"),
        ("-----BEGIN PRIVATE KEY-----\nab\ncd", "cd"),
    ],
)
def test_what_stands_where_secrets_stand_is_hidden(text, secret, redact):
    assert secret not in redact(text)
    assert HIDDEN in redact(text)


@pytest.mark.parametrize(
    "text",
    [
        "The outside answers again after 12 s.",
        "Docker is installed, but does not run. Start it.",
        "nosdesk.adapters.solana.rpc.subscriptions",
        "site-packages/aiohttp/client_reqrep/connection_timeout",
        "http://127.0.0.1:8899",
        "docker.io/nosana/pytorch-jupyter:2.0.0",
        "NVIDIA GeForce RTX 4090, driver 580.95.05",
        "2026-11-23T12:00:00.123+00:00",
        '{"level": "warning", "action": "outside_away", "message": "No grid answers."}',
        "Linux-6.8.0-45-generic-x86_64",
        "Python 3.11.2, Qt 6.11.3",
        "place 4 of 31",
        "12:34:56",
        '{"check": "power", "result": "unknown", "sentence": "Whether it sleeps is not known."}',
    ],
)
def test_what_helps_to_find_a_fault_stays(text, redact):
    assert redact(text) == text


def test_an_address_on_the_grid_is_cut_short(redact):
    said = redact("Node 7kFvQ7sLpWn3JzR8tYxHc2BdMgE5uAoT4iSqXbNnWw1x is queued.")

    assert said == "Node 7kFv…Ww1x is queued."


def test_a_gpu_is_told_by_its_beginning(redact):
    said = redact("GPU-3f2a1b4c-1111-2222-3333-444455556666 rests")

    assert said == "GPU-3f2a1b4c… rests"


def test_names_that_are_too_short_or_none_hide_nothing():
    assert Redactor(["", "a", "al"]).redact("a small alarm") == "a small alarm"


def test_a_long_hostile_text_takes_no_time_to_speak_of(redact):
    rng = random.Random(7)
    letters = "aA1/=:@.[]\"', \n-%?#"
    for part in ("a", "a@", "a.", "a-", "[1,", "1,", "[ ", "://", "a://", "a:", "token ", "able "):
        redact(part * (20_000 // len(part)))
    redact("".join(rng.choice(letters) for _ in range(20_000)))
