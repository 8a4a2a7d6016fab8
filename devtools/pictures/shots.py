"""Draws every page in every state and both themes into pictures, without a screen.

Look at them before calling a page done: nothing clipped, overlapping, unlabelled, or empty
without a reason. Started by `dev.py shots`, inside the environment.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from qasync import QEventLoop

from devtools.pictures.sample_alerts import alerts_scenes
from devtools.pictures.sample_dialogs import dialog_scenes
from devtools.pictures.sample_earnings import earnings_scenes
from devtools.pictures.sample_footer import footer_scenes
from devtools.pictures.sample_gpus import gpus_scenes
from devtools.pictures.sample_jobs import jobs_scenes
from devtools.pictures.sample_network import network_scenes
from devtools.pictures.sample_rig import home_views
from devtools.pictures.sample_set_up import set_up_scenes
from devtools.pictures.sample_updates import update_scenes
from devtools.pictures.sample_wallet import wallet_scenes
from devtools.pictures.scene import Scene, Scenes, home_scenes, sample_window
from nosdesk.aio.state import State
from nosdesk.ui.language import LANGUAGES, language_named
from nosdesk.ui.theme.style import dress
from nosdesk.ui.theme.tokens import DARK, LIGHT, Tokens
from nosdesk.ui.words import Language, speak

_SCENES: tuple[Scenes, ...] = (
    home_scenes,
    alerts_scenes,
    gpus_scenes,
    jobs_scenes,
    earnings_scenes,
    network_scenes,
    wallet_scenes,
    footer_scenes,
    set_up_scenes,
    update_scenes,
    dialog_scenes,
)
"""Whoever has a page adds what makes its scenes."""

_SIZES = {1.0: QSize(1240, 800), 2.0: QSize(1240, 2100)}
"""By the scale of the text: what is larger is shown whole, too."""

_THEMES = {tokens.name: tokens for tokens in (DARK, LIGHT)}
_SETTLING_S = 0.05
_PNG_QUALITY = 85
"""For Qt: how little to press a picture together, for that takes longer than to draw it."""


def main(arguments: Sequence[str]) -> int:
    """Draw the pictures; returns 1 when one could not be drawn, though the others were."""
    parser = argparse.ArgumentParser(prog="dev.py shots")
    parser.add_argument("--out", type=Path, default=Path("build/shots"), metavar="DIR")
    parser.add_argument("--page", help="draw this page only", metavar="NAME")
    parser.add_argument("--theme", choices=_THEMES, help="draw in this theme only")
    parser.add_argument("--tall", action="store_true", help="make room for the whole page")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="speak this language")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.theme is None:
        return _draw_themes(arguments)
    app = QApplication([])
    speak(_language(options.language))
    scenes = [each for each in all_scenes() if options.page in (None, each.page)]
    app.setQuitOnLastWindowClosed(False)  # or the loop would end with the first picture
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        drawing = _draw_all(app, scenes, options, _THEMES[options.theme])
        failed = runner.run(drawing)
    print(f"{len(scenes) * len(_SIZES) - len(failed)} pictures are in {options.out.resolve()}")
    for name in failed:
        print(f"not drawn: {name}")
    return 1 if failed else 0


def _language(code: str) -> Language:
    """Return the language; English as it is written, so that it is the same on every machine."""
    named = language_named(code)
    return Language(country=named.country) if code == "en" else named


def _draw_themes(arguments: Sequence[str]) -> int:
    """Draw each theme in a program of its own, all at once: it takes half the time."""
    command = [sys.executable, "-m", "devtools.pictures.shots", *arguments]
    drawing = [subprocess.Popen([*command, "--theme", name]) for name in _THEMES]
    return max([each.wait() for each in drawing])


def all_scenes() -> list[Scene]:
    """Return the scenes of every page."""
    return [scene for make in _SCENES for scene in make()]


async def _draw_all(
    app: QApplication, scenes: Iterable[Scene], options: argparse.Namespace, tokens: Tokens
) -> list[str]:
    """Draw all scenes; return the names of the pictures that could not be drawn."""
    failed = []
    for scale, size in _SIZES.items():
        dress(app, tokens, scale)
        for scene in scenes:
            name = f"{scene.page}-{scene.state}-{tokens.name}-{scale * 100:.0f}.png"
            try:
                await _draw(scene, tokens, options.out / name, size, is_tall=options.tall)
            except Exception:  # noqa: BLE001 - the other pictures are wanted all the same
                traceback.print_exc()
                failed.append(name)
    return failed


async def _draw(
    scene: Scene, tokens: Tokens, file: Path, size: QSize, *, is_tall: bool = False
) -> None:
    async with asyncio.TaskGroup() as group:
        home = State(home_views()["normal"])
        window = sample_window(home, group, tokens, {scene.page: scene.make})
        try:
            window.resize(QSize(size.width(), 2 * size.height()) if is_tall else size)
            window.open_page(scene.page)
            window.show()
            if scene.then is not None:
                scene.then(window.stack.currentWidget())
            front = _in_front(window)
            if is_tall and front is not window:
                front.resize(front.width(), 2 * size.height())
            await asyncio.sleep(_SETTLING_S)
            picture = _picture(front, 2.0 if size == _SIZES[1.0] else 1.0)
            picture.save(str(file), quality=_PNG_QUALITY)
        finally:
            window.close_now()
            window.deleteLater()
        await asyncio.sleep(0)


def _in_front(window: QWidget) -> QWidget:
    """Return the dialog that is open in front of the window, or the window."""
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    return dialogs[-1] if dialogs else window


def _picture(widget: QWidget, density: float) -> QImage:
    """Return the widget at so many times its size in pixels, as it is on a dense screen."""
    image = QImage(widget.size() * density, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(density)
    widget.render(image)
    return image


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
