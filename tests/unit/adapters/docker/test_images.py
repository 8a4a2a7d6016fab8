import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.adapters.docker.images import (
    Detail,
    PullTally,
    Report,
    check_reference,
    pull_failure,
    pull_query,
    reports,
)
from nosdesk.domain.errors import HostUnfit, Refused, Unavailable
from nosdesk.domain.mishaps import Mishap
from nosdesk.ports.containers import PullProgress

REFUSED, DOWN = Mishap.IMAGE_REFUSED, Mishap.REGISTRY_DOWN
LINES = [
    {"status": "Pulling from x", "id": "latest"},
    {"status": "Pulling fs layer", "progressDetail": {}, "id": "a"},
    {"status": "Downloading", "progressDetail": {"current": 10, "total": 100}, "id": "a"},
    {"status": "Downloading", "progressDetail": {"current": 5, "total": 50}, "id": "b"},
    {"status": "Download complete", "progressDetail": {}, "id": "b"},
    {"status": "Extracting", "progressDetail": {"current": 1, "total": 100}, "id": "b"},
    {"status": "Downloading", "progressDetail": {"current": 90, "total": 100}, "id": "a"},
    {"status": "Pull complete", "progressDetail": {}, "id": "a"},
    {"status": "Pull complete", "progressDetail": {}, "id": "b"},
]
BODY = b"".join(json.dumps(line).encode() + b"\r\n" for line in LINES)


def progress_of(chunks) -> list[PullProgress]:
    tally = PullTally("x")
    return [progress for report in reports(iter(chunks)) if (progress := tally.add(report))]


def test_progress_sums_the_bytes_of_all_layers():
    assert progress_of([BODY]) == [
        PullProgress(10, 100),
        PullProgress(15, 150),
        PullProgress(60, 150),
        PullProgress(140, 150),
        PullProgress(150, 150),
    ]


@given(st.lists(st.integers(0, len(BODY)), max_size=20))
def test_progress_is_the_same_however_the_report_is_split(places):
    edges = [0, *sorted(places), len(BODY)]
    chunks = [BODY[start:end] for start, end in pairwise(edges)]
    assert progress_of(chunks) == progress_of([BODY])


def test_an_error_in_the_report_ends_the_pull():
    report = next(reports(iter([b'{"errorDetail":{"message":"x"},"error":"manifest unknown"}'])))
    with pytest.raises(Refused, match="manifest unknown"):
        PullTally("x").add(report)


@pytest.mark.parametrize("body", [b"not json\n", b"[1]\n", b'{"status": 5}\n', b"\xff\n"])
def test_a_report_that_is_not_one_is_unavailable(body):
    with pytest.raises(Unavailable):
        list(reports(iter([body])))


def test_a_report_without_end_is_not_waited_for():
    with pytest.raises(Unavailable):
        list(reports(b"x" * 65536 for _ in range(1000)))


def test_a_report_that_says_nothing_changes_nothing():
    assert PullTally("x").add(Report(status="Waiting", id="a")) is None


@pytest.mark.parametrize(
    ("words", "kind", "mishap"),
    [
        ("manifest for x:none not found: manifest unknown: manifest unknown", Refused, REFUSED),
        (
            "pull access denied for x, repository does not exist or may require 'docker login'",
            Refused,
            REFUSED,
        ),
        ("unauthorized: authentication required", Refused, REFUSED),
        ("no matching manifest for linux/amd64 in the manifest list entries", Refused, REFUSED),
        ("Get http://r/v2/: dial tcp 127.0.0.1:9: connect: connection refused", Unavailable, DOWN),
        ("Get https://r/v2/: net/http: TLS handshake timeout", Unavailable, DOWN),
        ("received unexpected HTTP status: 503 Service Unavailable", Unavailable, DOWN),
        (
            "toomanyrequests: You have reached your unauthenticated pull rate limit.",
            Unavailable,
            Mishap.REGISTRY_LIMIT,
        ),
        ("unexpected EOF", Unavailable, DOWN),
        ("write /var/lib/docker/tmp/x: no space left on device", HostUnfit, Mishap.DISK_FULL),
    ],
)
def test_a_refusal_is_told_from_a_registry_that_is_away(words, kind, mishap):
    failure = pull_failure("x", words)
    assert (type(failure), failure.mishap) == (kind, mishap)


def test_a_download_that_breaks_off_is_told_from_one_that_never_began():
    tally, cut = PullTally("x"), Report(error="unexpected EOF")
    with pytest.raises(Unavailable) as never_began:
        tally.add(cut)
    tally.add(Report(status="Downloading", id="a", progress_detail=Detail(1, 2)))
    with pytest.raises(Unavailable) as broke_off:
        tally.add(cut)
    assert never_began.value.mishap is DOWN
    assert broke_off.value.mishap is Mishap.PULL_BROKEN


@pytest.mark.parametrize(
    ("image", "repository", "tag"),
    [
        ("busybox", "busybox", "latest"),
        ("busybox:stable", "busybox", "stable"),
        ("127.0.0.1:5000/a/b", "127.0.0.1:5000/a/b", "latest"),
        ("127.0.0.1:5000/a/b:1", "127.0.0.1:5000/a/b", "1"),
        ("a@sha256:" + "0" * 64, "a", "sha256:" + "0" * 64),
    ],
)
def test_a_reference_is_split_into_what_the_engine_asks_for(image, repository, tag):
    assert pull_query(image) == {"fromImage": repository, "tag": tag}


@pytest.mark.parametrize(
    "image",
    [
        *("", "a b", "../containers", "a/../../b", "-x", "a?b=c", "a\nb", "x" * 600),
        *("sha256:02fd", "sha256:" + "0a" * 32, "0a" * 6, "0a" * 32),
    ],
)
def test_what_cannot_be_an_image_is_refused_before_the_engine_is_asked(image):
    with pytest.raises(Refused, match="not the name of an image"):
        check_reference(image)
