"""The pages at the foot of the sidebar, for pictures of the window."""

from devtools.pictures.sample_doctor import doctor_scenes
from devtools.pictures.sample_help import help_scenes
from devtools.pictures.sample_settings import settings_scenes
from devtools.pictures.scene import Scene


def footer_scenes() -> list[Scene]:
    """Return settings, doctor and help in their states."""
    return [*doctor_scenes(), *settings_scenes(), *help_scenes()]
