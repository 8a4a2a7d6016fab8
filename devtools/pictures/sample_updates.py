"""Updates as they could be, for pictures of the window."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from devtools.pictures.sample_rig import home_views
from devtools.pictures.scene import SAMPLE_OFFERS, Scene, nothing
from nosdesk.aio.state import State
from nosdesk.domain.updates.manifest import Package, ReleaseFile
from nosdesk.domain.updates.offer import Offer
from nosdesk.domain.updates.state import Stage, Trouble, UpdateState
from nosdesk.domain.updates.version import Version
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.home import HomePage
from nosdesk.ui.pages.page import Page
from nosdesk.ui.pages.updates_part import UpdateOrders, with_update_note
from nosdesk.ui.pages.updates_view import updates_view
from nosdesk.ui.theme.tokens import Tokens

_NOTES = "https://localhost/nosdesk/0.2.0"


def update_states() -> Mapping[str, UpdateState]:
    """Return updating in every stage, and a version that did not start."""
    file = ReleaseFile("nosdesk-0.2.0-linux-x86_64.run", Package.USER, 143_000_000, "0" * 64)
    offer = Offer(Version.of("0.2.0"), date(2026, 11, 20), _NOTES, file)
    system = replace(offer, file=replace(file, package=Package.DEB))
    first = UpdateState(Stage.UNASKED, "0.1.0", "localhost", looked_at=1_795_000_000.0)
    with_offer = (Stage.AVAILABLE, Stage.WAITING, Stage.INSTALLING, Stage.INSTALLED)
    plain = (Stage.BLIND, Stage.UNASKED, Stage.OFF, Stage.IDLE, Stage.LOOKING, Stage.CURRENT)
    ready = replace(first, stage=Stage.READY, offer=system)
    trouble = Trouble("The new version could not be installed. Exit code 1.", "Try again.")
    return {
        **{stage.value: replace(first, stage=stage) for stage in plain},
        **{stage.value: replace(first, stage=stage, offer=offer) for stage in with_offer},
        "system": replace(first, stage=Stage.AVAILABLE, offer=system),
        "downloading": replace(first, stage=Stage.DOWNLOADING, offer=offer, done=52_000_000),
        "ready": replace(ready, command="sudo apt install /home/ada/nosdesk_0.2.0_amd64.deb"),
        "failed": replace(first, stage=Stage.FAILED, offer=offer, trouble=trouble),
        "left": replace(first, stage=Stage.CURRENT, left="0.2.0"),
    }


def sample_update_orders(state: str) -> UpdateOrders:
    """Return what stands for the program's own; its buttons do nothing."""
    return UpdateOrders(State(updates_view(update_states()[state])), nothing)


def update_scenes() -> list[Scene]:
    """Return Home with what it tells of updates."""
    states = ("unasked", "available", "ready", "left")
    return [Scene("home", f"update-{state}", partial(_home, state)) for state in states]


def _home(state: str, commands: Commands, tokens: Tokens) -> Page:
    make = partial(HomePage, State(home_views()["normal"]), SAMPLE_OFFERS, commands, tokens)
    return with_update_note(make, sample_update_orders(state), commands, tokens)
