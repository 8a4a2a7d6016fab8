"""Shows a folder in the desktop's own file browser."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from nosdesk.domain.errors import HostUnfit


def show_folder(folder: Path) -> None:
    """Open the folder, made if it is not there; `HostUnfit` where nothing can show it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise HostUnfit(f"{folder} cannot be made: {error.strerror}.") from error
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        raise HostUnfit("Nothing here can show a folder.", f"Look at {folder} yourself.")


def show_file(file: Path) -> None:
    """Open the file with the desktop's own program for it; `HostUnfit` where there is none."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
        raise HostUnfit("Nothing here can open this file.", f"It is {file}.")
