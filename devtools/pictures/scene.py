"""A page in one state, for a picture; whoever has a page says here what its states are made of."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from devtools.pictures.sample_rig import home_views
from nosdesk.aio.state import State
from nosdesk.ui.commands import Commands
from nosdesk.ui.offers import Offer
from nosdesk.ui.pages.home import HomePage
from nosdesk.ui.pages.home_view import HomeView
from nosdesk.ui.pages.page import Page
from nosdesk.ui.theme.tokens import Tokens
from nosdesk.ui.window import MainWindow, MakePage, page_titles

Make = Callable[[Commands, Tokens], Page]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: which page, in which state, and what makes it; `then` is done once it shows."""

    page: str
    state: str
    make: Make
    then: Callable[[Any], None] | None = None


Scenes = Callable[[], Iterable[Scene]]


async def nothing(*_: object) -> None:
    """Do nothing: it is a picture."""


SAMPLE_OFFERS: Mapping[str, Offer] = {
    "SET_UP": Offer("Start practising", nothing),
    "NOT_OPENED": Offer("Try again", nothing),
    "WORKING": Offer("Finish, then pause", nothing),
    "WAIT_QUEUE": Offer("Pause", nothing),
    "CHECKING": Offer("Pause", nothing),
}


def sample_window(
    view: State[HomeView],
    group: asyncio.TaskGroup,
    tokens: Tokens,
    others: Mapping[str, Make] | None = None,
) -> MainWindow:
    """Return a window on sample values; its buttons do nothing, `others` stand for its pages."""
    commands = Commands(group)

    def pages(tokens: Tokens) -> dict[str, MakePage]:
        made: dict[str, MakePage] = {
            name: partial(Page, name, title) for name, title in page_titles().items()
        }
        made["home"] = partial(HomePage, view, SAMPLE_OFFERS, commands, tokens)
        for name, make in (others or {}).items():
            made[name] = partial(make, commands, tokens)
        return made

    return MainWindow(pages, tokens, trouble=commands.trouble, on_close=lambda: None)


def home_scenes() -> Iterable[Scene]:
    """Return the home page in its states."""
    for state, view in home_views().items():
        yield Scene("home", state, partial(_home_of, view))


def _home_of(view: HomeView, commands: Commands, tokens: Tokens) -> Page:
    return HomePage(State(view), SAMPLE_OFFERS, commands, tokens)
