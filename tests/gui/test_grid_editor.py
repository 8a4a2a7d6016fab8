"""The dialog for a grid's profile: what is wrong is told at its field, and what is kept is whole."""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import pairwise

import pytest
from msgspec.structs import replace as replace_field
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from devtools.pictures.sample_grids import ASKED, PROBLEMS, TEXTS, StillDrafts
from nosdesk.adapters.grids.profile_files import ProfileFiles
from nosdesk.app.paths import Paths
from nosdesk.app.profile_drafts import ProfileDrafts
from nosdesk.domain.errors import Refused
from nosdesk.ui.commands import Commands
from nosdesk.ui.grids.editor import ProfileEditor, edit
from nosdesk.ui.theme.tokens import DARK
from tests.gui.stage import NoTasks, texts, until

WRONG = "This is no address that begins with ws://."


@pytest.fixture
def opened(shown):
    """Open the editor, with nothing running behind its buttons."""

    def open_it(drafts, draft):
        window = shown(QWidget())
        return shown(ProfileEditor(window, draft, drafts, Commands(NoTasks()), DARK))

    return open_it


@pytest.fixture
def editing(brought):
    """Edit in a scene, until the editor is closed."""

    @asynccontextmanager
    async def begin(drafts, draft):
        window = await brought(QWidget())
        async with asyncio.TaskGroup() as group:
            editor = ProfileEditor(window, draft, drafts, Commands(group), DARK)
            closed = group.create_task(edit(editor))
            yield editor
            await closed

    return begin


def line(editor, place):
    return editor.findChild(QLineEdit, f"form:{place}")


def test_the_form_shows_a_profile_and_gives_it_back_as_it_was(opened):
    editor = opened(StillDrafts(), StillDrafts().edited("attic"))
    kept = editor.draft().texts

    assert {place: kept[place] for place in TEXTS} == TEXTS
    assert {text for place, text in kept.items() if place not in TEXTS} <= {"", "own", "pinata"}
    assert line(editor, "$.name").isReadOnly()
    assert "What you save stands in for it" in " ".join(texts(editor))
    assert "once your nodes have finished" in " ".join(texts(editor))


def test_a_token_is_not_shown(opened):
    editor = opened(StillDrafts(), StillDrafts().edited("attic"))
    token = next(e for e in editor.findChildren(QLineEdit) if e.text() == "sample")

    assert token.echoMode() is QLineEdit.EchoMode.Password
    assert "sample" not in repr(editor.draft())


def test_rows_without_anything_in_them_do_not_count(opened):
    editor = opened(StillDrafts(), StillDrafts().edited("attic"))
    editor.findChild(QPushButton, "form:$.rpcs:more").click()
    editor.findChild(QPushButton, "form:$.gateways:more").click()

    assert "$.rpcs[2].rpc" not in editor.draft().texts
    removes = [
        e for e in editor.findChildren(QPushButton) if e.text() == "Remove" and e.isVisible()
    ]
    assert removes[0].accessibleName() == "Remove: RPC endpoints 1"
    removes[0].click()
    assert editor.draft().texts["$.rpcs[0].rpc"] == "https://other.example"


def test_tab_goes_down_the_form_also_through_rows_that_came_later(opened):
    editor = opened(StillDrafts(), StillDrafts().edited("attic"))
    for fold in editor.form.folds.values():
        fold.open_up(is_open=True)
    editor.findChild(QPushButton, "form:$.rpcs:more").click()
    QApplication.processEvents()
    line(editor, "$.title").setFocus()
    reached = [editor.focusWidget()]
    while reached[-1] is not editor.close_button:
        QTest.keyClick(editor.focusWidget(), Qt.Key.Key_Tab)
        reached.append(editor.focusWidget())
        assert len(reached) < 100

    form = [each for each in reached if editor.form.isAncestorOf(each)]
    places = [each.mapTo(editor.form, QPoint(0, 0)) for each in form]
    rows = [(place.y() // 10, place.x()) for place in places]
    assert len(form) > 40
    assert [each for each in pairwise(rows) if each[1] < each[0]] == []
    assert reached[len(form) :] == [editor.save, editor.test, editor.close_button]


def test_what_is_wrong_is_told_when_its_field_is_left_and_not_before(opened):
    drafts = StillDrafts(PROBLEMS)
    editor = opened(drafts, drafts.edited("attic"))
    assert WRONG not in texts(editor)

    field = next(e for e in editor.findChildren(QLineEdit) if "wss" in e.text())
    field.selectAll()
    QTest.keyClicks(field, "x")
    drafts.wrong = {"$.rpcs[0].ws": PROBLEMS["$.rpcs[1].ws"], "$.host_manager": "this is missing"}
    assert WRONG not in texts(editor)
    field.editingFinished.emit()

    assert WRONG in texts(editor)
    assert "This is missing." not in texts(editor)
    assert field.accessibleDescription() == WRONG


def test_saving_what_is_wrong_opens_its_group_and_leads_there(editing, play):
    drafts = StillDrafts({"$.rules.platforms": "it must admit at least one system", "$.x": "odd"})

    async def scene():
        async with editing(drafts, drafts.edited("attic")) as editor:
            assert not editor.form.folds["rules"].is_open
            editor.save.click()
            await until(lambda: editor.form.folds["rules"].is_open)
            said = texts(editor)
            focus = editor.focusWidget()
            heard = focus.objectName(), focus.accessibleName(), focus.accessibleDescription()
            editor.reject()
        return said, heard

    said, heard = play(scene())
    assert "It must admit at least one system." in said
    assert "$.x: Odd." in said
    assert heard == (
        "form:$.rules.platforms:linux",
        "Admitted systems: Native Linux",
        "It must admit at least one system.",
    )
    assert drafts.kept == []


def test_what_is_well_is_kept_and_the_editor_closes(editing, play):
    drafts = StillDrafts()

    async def scene():
        async with editing(drafts, drafts.edited("attic")) as editor:
            line(editor, "$.title").setText("  Grid under the roof ")
            editor.findChild(QCheckBox, "form:$.rules.platforms:wsl").click()
            editor.save.click()

    play(scene())
    (kept,) = drafts.kept
    assert (kept.name, kept.texts["$.title"]) == ("attic", "Grid under the roof")
    assert kept.texts["$.rules.platforms"] == "linux"


def test_what_is_refused_is_told_in_the_editor_which_stays_open(editing, play):
    class Refusing(StillDrafts):
        async def keep(self, draft):
            raise Refused("Something is still owed there.", "Work there once more.")

    async def scene():
        drafts = Refusing()
        async with editing(drafts, drafts.edited("attic")) as editor:
            editor.save.click()
            await until(editor.trouble.isVisible)
            said = texts(editor)
            editor.reject()
        return said

    assert {"Something is still owed there.", "Work there once more."} <= set(play(scene()))


def test_a_test_tells_each_answer_as_it_comes_and_can_be_stopped(editing, play):
    class Slow(StillDrafts):
        async def try_out(self, draft, tell):
            tell(ASKED["attic"])
            await asyncio.Event().wait()

    async def scene():
        drafts = Slow()
        async with editing(drafts, drafts.edited("attic")) as editor:
            editor.test.click()
            await until(editor.stop.isVisible)
            before = "\n".join(texts(editor))
            editor.stop.click()
            await until(lambda: not editor.stop.isVisible())
            after = "\n".join(texts(editor))
            editor.reject()
        return before, after

    before, after = play(scene())
    assert "1 of 3 services have answered so far." in before
    assert "Stopped: 1 of 3 services had answered." in after


def test_closing_it_ends_a_test(editing, play):
    ended = []

    class Slow(StillDrafts):
        async def try_out(self, draft, tell):
            tell(ASKED["attic"])
            try:
                await asyncio.Event().wait()
            finally:
                ended.append(draft)

    async def scene():
        drafts = Slow()
        async with editing(drafts, drafts.edited("attic")) as editor:
            editor.test.click()
            await until(editor.stop.isVisible)
            editor.reject()

    play(scene())
    assert len(ended) == 1


def test_escape_throws_nothing_away_that_was_changed_unless_it_is_pressed_again(opened):
    editor = opened(StillDrafts(), StillDrafts().edited("attic"))
    line(editor, "$.host_manager").setText("https://elsewhere.example")

    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert "What you changed is not saved yet." in texts(editor)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_a_new_grid_begins_with_another_one_and_keeps_the_names_that_were_written(opened):
    drafts = StillDrafts()
    editor = opened(drafts, drafts.begun(""))
    line(editor, "$.title").setText("Mine")
    editor.findChild(QComboBox).setCurrentIndex(1)
    draft = editor.draft()

    assert (draft.name, draft.begun_with) == ("", "attic")
    assert draft.texts["$.title"] == "Mine"
    assert draft.texts["$.host_manager"] == TEXTS["$.host_manager"]
    assert not line(editor, "$.name").isReadOnly()


def test_a_grid_that_is_gone_is_none_to_begin_with(opened, real, tmp_path):
    drafts, files = real
    files.keep(replace_field(files.find("devnet"), name="attic", title="Attic"))
    editor = opened(drafts, drafts.begun(""))
    files.remove("attic")
    box = editor.findChild(QComboBox)
    box.setCurrentIndex(next(n for n in range(box.count()) if box.itemData(n) == "attic"))

    assert "There is no grid 'attic'." in texts(editor)
    assert editor.draft().begun_with == ""


def test_a_title_with_braces_is_no_template(opened):
    draft = StillDrafts().edited("attic")
    odd = replace(draft, texts=draft.texts | {"$.title": "{x} 100 %"})

    assert opened(StillDrafts(), odd).windowTitle() == "Change {x} 100 %"


@pytest.fixture
def real(tmp_path):
    """Drafts of the profiles that are really kept, and where those lie."""

    async def kept(name):
        assert name == "devnet"

    paths = Paths(tmp_path)
    return ProfileDrafts(paths, kept), ProfileFiles(paths.grids)


def test_what_was_written_in_the_form_is_the_profile_that_is_kept(editing, play, real):
    drafts, files = real
    before = files.find("devnet")

    async def scene():
        async with editing(drafts, drafts.edited("devnet")) as editor:
            line(editor, "$.host_manager").setText("https://elsewhere.example")
            editor.save.click()

    play(scene())
    assert files.find("devnet") == replace_field(before, host_manager="https://elsewhere.example")


def test_what_is_wrong_in_a_row_is_told_in_that_row_whatever_is_empty_above_it(opened, real):
    drafts, _ = real
    editor = opened(drafts, drafts.edited("devnet"))
    for _ in range(2):
        editor.findChild(QPushButton, "form:$.gateways:more").click()
    QApplication.processEvents()
    visible = [each for each in editor.findChildren(QLineEdit) if each.isVisible()]
    last = next(each for each in visible if each.accessibleName() == "Content gateways 3: Address")
    last.setText("nowhere")
    last.editingFinished.emit()

    told = "This is no address that begins with http://."
    assert [each for each in visible if each.accessibleDescription() == told] == [last]
