"""Questions about what the grid wrote come one by one, may wait, and end with the program."""

import asyncio

from nosdesk.app.desk_consent import ConsentInWindow
from nosdesk.ui.wallet.key_question import KeyQuestion

FIRST, SECOND = KeyQuestion(("One.",), "b25l"), KeyQuestion(("Two.",), "dHdv")


def asked(window, question, group):
    return group.create_task(window.ask(question.words, question.raw))


async def shown(window, question):
    async with asyncio.timeout(60):
        while window.wanted.value != question:
            await asyncio.sleep(0)


async def test_each_question_waits_for_the_one_before_it():
    window = ConsentInWindow()
    async with asyncio.TaskGroup() as group:
        answers = [asked(window, each, group) for each in (FIRST, SECOND)]
        await shown(window, FIRST)
        window.answer(is_agreed=True)
        await shown(window, SECOND)
        window.answer(is_agreed=False)

    assert [each.result() for each in answers] == [True, False]
    assert window.wanted.value is None


async def test_what_was_put_off_is_still_open_and_can_be_shown_again():
    window = ConsentInWindow()
    async with asyncio.TaskGroup() as group:
        answer = asked(window, FIRST, group)
        await shown(window, FIRST)
        window.put_off()
        assert window.wanted.value is None
        assert not answer.done()
        await window.show_again()
        await shown(window, FIRST)
        window.answer(is_agreed=True)

    assert answer.result()


async def test_once_given_up_nothing_is_signed_any_more():
    window = ConsentInWindow()
    async with asyncio.TaskGroup() as group:
        answers = [asked(window, each, group) for each in (FIRST, SECOND)]
        await shown(window, FIRST)
        window.give_up()

    assert [each.result() for each in answers] == [False, False]


async def test_an_answer_to_no_question_is_none():
    window = ConsentInWindow()
    window.answer(is_agreed=True)
    await window.show_again()

    assert window.wanted.value is None


async def test_who_asked_and_is_dropped_leaves_no_question_and_the_next_is_asked():
    window = ConsentInWindow()
    async with asyncio.TaskGroup() as group:
        dropped = asked(window, FIRST, group)
        await shown(window, FIRST)
        dropped.cancel()
        await shown(window, None)
        answer = asked(window, SECOND, group)
        await shown(window, SECOND)
        window.answer(is_agreed=True)

    assert answer.result()
