"""The GPUs page while there is no rig to tell of: being opened, not set up, not opened; no Qt."""

from nosdesk.ui.pages.gpus_view import GpusView
from nosdesk.ui.pages.home_view import empty_view, failed_view, loading_view, unshown_view


def gpus_loading() -> GpusView:
    """Return the page while the nodes are being opened."""
    home = loading_view()
    return GpusView(home.condition, home.sentence)


def gpus_empty() -> GpusView:
    """Return the page of a PC that no grid is set up for."""
    home = empty_view()
    return GpusView(home.condition, home.sentence, is_lead=True)


def gpus_failed(title: str, remedy: str) -> GpusView:
    """Return the page when the nodes could not be opened."""
    home = failed_view(title, remedy)
    return GpusView(home.condition, home.sentence, is_lead=True)


def gpus_unshown(title: str, remedy: str) -> GpusView:
    """Return the page while it cannot be told how the nodes are, which go on."""
    home = unshown_view(title, remedy)
    return GpusView(home.condition, home.sentence)
