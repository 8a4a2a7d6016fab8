"""Whether services answer, and what time they say it is, on real sockets."""

import time
from email.utils import formatdate

from nosdesk.adapters.desktop.reaching import reach
from tests.ports import free_port
from tests.wire.toy_http import http, toy_server


def answering(*parts, hangs=False):
    async def answer(connection):
        await connection.send(*parts)
        if hangs:
            await connection.until_gone()

    return answer


async def one(answer, within_s=5.0):
    async with toy_server(answer) as toy:
        (reached,) = await reach({"it": toy.url}, answer_within_s=within_s)
    return reached


async def test_any_answer_but_a_breakdown_will_do():
    for status in (200, 301, 404, 405):
        assert (await one(answering(http(status)))).trouble == ""
    assert (await one(answering(http(503)))).trouble == "It answers HTTP 503."


async def test_the_time_is_taken_from_the_date_and_nonsense_is_none():
    later = http(200, Date=formatdate(time.time() + 3600, usegmt=True))

    assert 3590 < (await one(answering(later))).offset_s < 3610
    assert (await one(answering(http(200)))).offset_s is None
    for date in ("yesterday", "Thu, 99 Foo 99999 00:00:00 GMT", ""):
        assert (await one(answering(http(200, Date=date)))).offset_s is None


async def test_one_that_hangs_is_told_and_holds_up_no_other():
    async with (
        toy_server(answering(hangs=True)) as hanging,
        toy_server(answering(b"HTTP/1.1 200 OK\r\nContent-Le")) as broken,
        toy_server(answering(http(200))) as good,
    ):
        places = {"hanging": hanging.url, "broken": broken.url, "good": good.url}
        reached = await reach(places, answer_within_s=0.5)

    assert [each.what for each in reached] == ["hanging", "broken", "good"]
    assert "did not answer in 0.5 seconds" in reached[0].trouble
    assert "broke off" in reached[1].trouble
    assert reached[2].trouble == ""


async def test_nobody_there_is_told_without_the_path_and_its_secrets():
    port = free_port()
    (reached,) = await reach({"RPC": f"http://user:pass@127.0.0.1:{port}/key/s3cret"})

    assert reached.trouble == f"127.0.0.1:{port} could not be reached, or broke off."
