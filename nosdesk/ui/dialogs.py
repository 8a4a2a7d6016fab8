"""Dialogs that can be awaited; nothing else opens one."""

import asyncio
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


async def ask_where_to_save(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Return the file that the user wants written, None when they think better of it."""
    dialog = QFileDialog(parent, title, name, kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    return await _answered(dialog)


async def ask_which_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Return the file that the user wants read, None when they think better of it."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return await _answered(dialog)


async def _answered(dialog: QFileDialog) -> Path | None:
    closed: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def on_finished(result: int) -> None:
        if not closed.done():
            closed.set_result(result)

    dialog.finished.connect(on_finished)
    dialog.open()
    try:
        is_chosen = await closed == QFileDialog.DialogCode.Accepted
        return Path(dialog.selectedFiles()[0]) if is_chosen else None
    finally:
        dialog.deleteLater()
