import asyncio

from nosdesk.app.desk_keys import AskedInWindow
from nosdesk.domain.secret import SecretBytes
from nosdesk.ports.key_store import Asked


async def test_two_who_ask_for_a_passphrase_at_once_are_answered_one_after_the_other():
    asked, answers = AskedInWindow(), []

    async def ask(why):
        answers.append((why, await asked.ask(why)))

    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        for why in (Asked.PRESENT, Asked.NEW):
            group.create_task(ask(why))
        for answer in (b"first", b"second"):
            await asyncio.sleep(0.01)
            asked.give(SecretBytes(bytearray(answer)))

    assert [(why, bytes(answer.reveal())) for why, answer in answers] == [
        (Asked.PRESENT, b"first"),
        (Asked.NEW, b"second"),
    ]
    assert asked.wanted.value is None
