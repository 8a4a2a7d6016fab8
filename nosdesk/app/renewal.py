"""How nodes without a window go on as another version of the program, between two jobs."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from nosdesk.adapters.updates.installer import become
from nosdesk.app.installed import where_installed
from nosdesk.app.replaced import Replaced

GOES_ON = (
    "Nosdesk was updated. Your nodes finish their jobs, those that only wait keep their places in"
    " the queue, and all go on as the new version."
)
IS_TOLD = (
    "Nosdesk was updated, and goes on as it is until you start it again: press Ctrl+C when it suits"
    " you."
)


class Renewal:
    """Notices that another version is in place; `is_due` when the nodes rest for it.

    `needs_person` is set where a start asks somebody: then nothing starts anew by itself. On
    Windows nothing does either, for there no process can become another.
    """

    def __init__(
        self, replaced: Replaced | None = None, *, needs_person: bool = sys.platform == "win32"
    ) -> None:
        self.is_due = False
        self.needs_person = needs_person
        self._is_given_up = False
        self._replaced = replaced or Replaced()

    async def follow(self, rest: Callable[[], None], tell: Callable[[str], None]) -> None:
        """Wait for another version, tell of it, and have the nodes rest where that helps."""
        await self._replaced.watch()
        if self._is_given_up:  # who has ended it once would end it at once by a second Ctrl+C
            return
        if self.needs_person:
            tell(IS_TOLD)
            return
        tell(GOES_ON)
        self.is_due = True
        rest()

    def give_up(self) -> None:
        """Take in that the program is to end, and not to go on."""
        self.is_due = False
        self._is_given_up = True

    def start_anew(self, words: Sequence[str]) -> NoReturn:
        """Become the version that is in place, with these words; `HostUnfit` where it is gone."""
        sys.stdout.flush()
        become((*where_installed().launcher, *words), os.environ)
