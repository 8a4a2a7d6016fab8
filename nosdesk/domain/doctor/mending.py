"""How a finding is mended: by commands of ours, by a page to read, or by what only a person can do.

Every word of a command stands in the code. The one exception is the name of this user's own
account, which must look like one.
"""

import shlex
from dataclasses import dataclass

Step = tuple[str, ...]
"""One command, word by word; no shell reads it."""


@dataclass(frozen=True, slots=True)
class Mending:
    """What mends a finding.

    `steps` are carried out one after another until one fails, as root where it `needs_root`.
    `changes` says what they change, `afterwards` what no command can do. `page` is an address that
    says more. `fix` says what to do where the finding's own words are for other systems.
    """

    steps: tuple[Step, ...] = ()
    changes: str = ""
    afterwards: str = ""
    page: str = ""
    fix: str = ""
    needs_root: bool = True

    @property
    def command(self) -> str:
        """What to type for it in a terminal, empty where there is no command."""
        first = "sudo " if self.needs_root else ""
        return " && ".join(first + shlex.join(step) for step in self.steps)

    @property
    def words(self) -> Step:
        """The program to start with its arguments; several steps are one line of a shell.

        That line shows each step as it begins, and never ends with 126 or 127: by these, who asks
        for the password says that nothing was begun.
        """
        if len(self.steps) < 2:
            return self.steps[0] if self.steps else ()
        line = " && ".join(shlex.join(step) for step in self.steps)
        return ("sh", "-xc", f"{line} || exit 1")
