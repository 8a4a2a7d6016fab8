import asyncio
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton

from devtools.pictures.sample_help import SAMPLE_BUNDLE
from nosdesk.domain.errors import HostUnfit
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages import help_parts
from nosdesk.ui.pages.help import HelpPage, HelpPlaces
from nosdesk.ui.pages.help_parts import ReportOrders
from nosdesk.ui.pages.help_words import Answer
from nosdesk.ui.theme.tokens import DARK
from tests.gui.stage import NoTasks, button, texts, until
from tests.gui.test_translation import untranslated

FOLDERS = []


async def made():
    return SAMPLE_BUNDLE


def a_page(group=None, make=made, save=None):
    places = HelpPlaces(Path("/logs"), FOLDERS.append, [Answer("Nosdesk", "0.1.0")])
    return HelpPage(places, ReportOrders(make, save), Commands(group or NoTasks()), DARK)


def test_an_answer_opens_and_closes(shown):
    page = shown(a_page())
    before = texts(page)

    page.answers[0].question.click()
    opened = set(texts(page)) - set(before)
    page.answers[0].question.click()

    assert any("packed into a container" in text for text in opened)
    assert texts(page) == before


def test_it_names_the_licences_that_ask_for_it(shown):
    said = " ".join(texts(shown(a_page())))

    assert "LGPL" in said
    assert "SIL Open Font License" in said
    assert "0.1.0" in said


def test_a_report_is_read_before_it_is_saved(shown, play, monkeypatch):
    saved = []

    async def save(bundle, path):
        saved.append((bundle, path))

    async def ask(*_):
        return Path("/out/report.zip")

    monkeypatch.setattr(help_parts, "ask_where_to_save", ask)

    async def scene():
        async with asyncio.TaskGroup() as group:
            page = shown(a_page(group, save=save))
            assert not page.report.save.isVisible()
            page.report.make.click()
            await until(page.report.save.isVisible)
            page.report.files.buttons["doctor.json"].click()
            read = page.report.text.toPlainText()
            page.report.save.click()
            await until(lambda: not page.report.save.isVisible())
            return read, texts(page)

    read, said = play(scene())

    assert read == '{\n  "cause": "DOCKER_AWAY"\n}\n'
    assert saved == [(SAMPLE_BUNDLE, Path("/out/report.zip"))]
    assert "The report is in /out/report.zip." in said


def test_a_report_that_cannot_be_made_leaves_the_page_as_it_was(shown, play):
    async def broken():
        raise HostUnfit("The disk is full.")

    async def scene():
        async with asyncio.TaskGroup() as group:
            page = shown(a_page(group, make=broken))
            before = texts(page)
            page.report.make.click()
            await until(lambda: not page.report.make.property("busy"))
            return before, texts(page)

    before, after = play(scene())

    assert before == after


def test_a_report_can_be_thrown_away(shown):
    page = shown(a_page())
    page.report.show_bundle(SAMPLE_BUNDLE)
    page.report.drop.click()

    assert page.report.text.toPlainText() == ""
    assert page.report.make.isVisible()


def test_it_leads_to_the_doctor(shown):
    page = shown(a_page())
    wanted = []
    page.wanted.connect(wanted.append)

    button(page, "Ask the Doctor").click()

    assert wanted == ["doctor"]


def test_it_leads_to_the_set_up_where_there_is_one(shown, play):
    opened = []

    async def scene():
        async def set_up():
            opened.append(1)

        async with asyncio.TaskGroup() as group:
            places = HelpPlaces(Path("/logs"), FOLDERS.append, [], set_up)
            page = shown(HelpPage(places, ReportOrders(made, None), Commands(group), DARK))
            button(page, "Set up again").click()

    play(scene())

    assert opened == [1]
    assert not shown(a_page()).set_up.isVisible()


def test_each_control_has_a_name_to_be_heard(shown):
    page = shown(a_page())
    page.report.show_bundle(SAMPLE_BUNDLE)

    assert [b for b in page.findChildren(QAbstractButton) if not b.accessibleName()] == []


def test_every_word_of_the_help_can_be_translated(shown, pseudo_language):
    page = shown(a_page())
    for each in page.answers:
        each.question.click()
    names = {
        *("Ctrl+1 … Ctrl+6", "F1", "Tab", "Esc", "NOS", "SOL", "Qt, PySide6", "Inter", "0.1.0"),
        "aiohttp, docker, solders, cryptography",
    }

    left = [t for t in untranslated(page) if t not in names and not t.startswith("https://")]
    assert left == []
