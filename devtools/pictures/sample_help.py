"""The help page as it could be, for pictures of the window."""

from pathlib import Path

from devtools.pictures.scene import Scene, nothing
from nosdesk.domain.support.bundle import Bundle, BundleFile
from nosdesk.ui.commands import Commands
from nosdesk.ui.pages.help import HelpPage, HelpPlaces
from nosdesk.ui.pages.help_parts import ReportOrders
from nosdesk.ui.pages.help_words import Answer
from nosdesk.ui.theme.tokens import Tokens

SAMPLE_BUNDLE = Bundle(
    "nosdesk-support-2026-11-23-1200.zip",
    (
        BundleFile("README.txt", "A report of Nosdesk, made on this PC by its user.\n"),
        BundleFile("versions.json", '{\n  "system": "Linux-6.8"\n}\n'),
        BundleFile("doctor.json", '{\n  "cause": "DOCKER_AWAY"\n}\n'),
        BundleFile("settings.json", "{}\n"),
        BundleFile("log/window.jsonl", '{"level": "info", "message": "RunSettled"}\n'),
    ),
)


_WORKS = (
    ("aiohttp", "Apache-2.0 AND MIT"),
    ("attrs", "MIT"),
    ("docker", "Apache-2.0"),
    ("keyring", "MIT"),
    ("msgspec", "BSD-3-Clause"),
    ("solders", "Apache-2.0"),
)


def help_scenes() -> list[Scene]:
    """Return the help page as it opens, with answers open, and with a report to read."""
    return [
        Scene("help", "normal", _page),
        Scene("help", "opened", _page, _open_answers),
        Scene("help", "report", _page, _show_report),
    ]


def _page(commands: Commands, tokens: Tokens) -> HelpPage:
    versions = [Answer("Nosdesk", "0.1.0"), Answer("PySide6-Essentials", "6.11.3")]
    logs = Path("/home/ada/.local/share/nosdesk/logs")
    places = HelpPlaces(logs, lambda _: None, versions, works=lambda: _WORKS)
    return HelpPage(places, ReportOrders(_sample, nothing), commands, tokens)


async def _sample() -> Bundle:
    return SAMPLE_BUNDLE


def _open_answers(page: HelpPage) -> None:
    for each in page.answers[:3]:
        each.question.setChecked(True)


def _show_report(page: HelpPage) -> None:
    page.report.show_bundle(SAMPLE_BUNDLE)
