"""The pages at the foot of the sidebar: settings, doctor, help."""

from collections.abc import Sequence
from functools import partial

from nosdesk.app.desk import Desk
from nosdesk.app.licences import works
from nosdesk.app.paths import Paths, user_paths
from nosdesk.app.starting_by_itself import autostart_here
from nosdesk.app.support_bundle import make_bundle, save_bundle, versions
from nosdesk.ui.commands import Commands
from nosdesk.ui.folders import show_folder
from nosdesk.ui.language import available_languages
from nosdesk.ui.mending_dialog import Fixing
from nosdesk.ui.pages.doctor import DoctorOrders, DoctorPage
from nosdesk.ui.pages.grids_part import GridPlaces
from nosdesk.ui.pages.help import HelpPage, HelpPlaces
from nosdesk.ui.pages.help_parts import ReportOrders
from nosdesk.ui.pages.help_words import Answer
from nosdesk.ui.pages.settings import SettingsPage, SettingsPlaces
from nosdesk.ui.pages.updates_part import UpdateOrders, UpdatesPart
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.window import MakePage


def footer_pages(desk: Desk, commands: Commands, tokens: Tokens) -> dict[str, MakePage]:
    """Return what makes each of them."""
    paths = user_paths()
    updates = UpdateOrders(desk.updates.view, desk.updates.act)
    places = SettingsPlaces(
        paths.home,
        show_folder,
        available_languages(),
        desk.onboarding.open,
        autostart_here(),
        updates,
        _grids(paths, desk),
    )
    orders = DoctorOrders(desk.doctor.look, desk.doctor.look_if_old, Fixing(desk.mending, commands))
    return {
        "doctor": partial(DoctorPage, desk.doctor.view, orders, desk.offers, commands, tokens),
        "help": partial(
            HelpPage, _help_places(paths, desk, commands, tokens), _report(paths), commands, tokens
        ),
        "settings": partial(SettingsPage, desk.preferences, places, commands, tokens),
    }


def _grids(paths: Paths, desk: Desk) -> GridPlaces:
    folder = partial(show_folder, paths.grids)
    return GridPlaces(desk.grids.view, desk.grids, desk.grids.drafts, folder)


def _help_places(paths: Paths, desk: Desk, commands: Commands, tokens: Tokens) -> HelpPlaces:
    parts = [Answer(name, version) for name, version in versions().items()]
    updates = UpdateOrders(desk.updates.view, desk.updates.act)
    part = partial(UpdatesPart, updates, commands, tokens, "help_update")
    return HelpPlaces(paths.logs, show_folder, parts, desk.onboarding.open, part, _terms)


def _terms() -> Sequence[tuple[str, str]]:
    return [(work.name, work.terms) for work in works()]


def _report(paths: Paths) -> ReportOrders:
    return ReportOrders(partial(make_bundle, paths), save_bundle)
