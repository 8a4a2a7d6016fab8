"""What of the kept files goes, and which resources count as the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.domain.definition.resources import (
    HuggingFaceResource,
    OllamaResource,
    S3Login,
    S3Resource,
    S3Source,
)
from nosdesk.domain.definition.secret_urls import carries_secret, plain_url, with_plain_urls
from nosdesk.domain.secret import Secret
from nosdesk.domain.stock import StockItem, key_of, label_of, to_drop

items = st.builds(
    StockItem,
    volume=st.uuids().map(str),
    key=st.just("k"),
    label=st.just("l"),
    size_bytes=st.integers(0, 100),
    filled_at=st.just(0.0),
    used_at=st.floats(0, 100),
    is_required=st.booleans(),
)


@given(st.lists(items, max_size=12, unique_by=lambda item: item.volume), st.integers(0, 300))
def test_what_is_kept_fits_or_is_required_and_what_goes_was_unused_longest(kept, room):
    dropped = to_drop(kept, room_bytes=room)
    rest = [item for item in kept if item not in dropped]

    assert not any(item.is_required for item in dropped)
    assert sum(i.size_bytes for i in rest) <= max(
        room, sum(i.size_bytes for i in rest if i.is_required)
    )
    assert [item.used_at for item in dropped] == sorted(item.used_at for item in dropped)


def s3(*sources, **more):
    return S3Resource("/target", tuple(S3Source(*source) for source in sources), **more)


def test_the_same_files_are_the_same_wherever_they_are_mounted():
    assert key_of(s3(("u", ("a",)))) == key_of(S3Resource("/other", (S3Source("u", ("a",)),)))


def test_other_files_another_revision_or_another_login_are_not_the_same():
    login = S3Login("eu", Secret("id"), Secret("secret"))
    other = S3Login("eu", Secret("id"), Secret("other"))
    different = [
        s3(("u", ())),
        s3(("u", ("a",))),
        s3(("u", ("a", "b"))),
        s3(("u", ()), ("v", ())),
        s3(("u", ()), login=login),
        s3(("u", ()), login=other),
        HuggingFaceResource("/t", "u"),
        HuggingFaceResource("/t", "u", "r"),
        HuggingFaceResource("/t", "u", token=Secret("t")),
        OllamaResource("u"),
    ]

    assert len({key_of(resource) for resource in different}) == len(different)


def test_a_label_says_what_it_is_and_nothing_secret():
    login = S3Login("eu", Secret("canary"), Secret("canary"))

    assert label_of(s3(("u", ()), ("v", ()), login=login)) == "u, v"
    assert label_of(HuggingFaceResource("/t", "org/m", "r", token=Secret("canary"))) == "org/m@r"
    assert label_of(OllamaResource("llama3")) == "ollama llama3"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://ann:canary@host/b/c?X-Amz-Signature=canary#canary", "https://host/b/c"),
        ("https://ann:canary#/?canary@host/b", "https://host/b"),
        ("https://canary@host:9000/b?token=canary", "https://host:9000/b"),
        ("ann:canary@host/b", "host/b"),
        ("https://host/a@b/c", "https://host/a@b/c"),
        ("s3://bucket/a", "s3://bucket/a"),
    ],
)
def test_a_label_has_an_address_without_what_lets_its_bearer_in(url, shown):
    assert label_of(s3((url, ()))) == shown
    assert with_plain_urls(f"cannot read {url} there").count("canary") <= ("://" not in url)


def test_hostile_addresses_are_made_plain_in_no_time():
    for text in ("key" * 10**6, "a://" * 10**5, ":" * 10**6, "&key" * 10**5, "a" * 10**5):
        assert not carries_secret(text)
        assert "@" not in with_plain_urls(plain_url(text))
