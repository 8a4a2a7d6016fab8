"""The pages at the foot of the sidebar, for pictures of the window."""

from devtools.sample_doctor import doctor_scenes
from devtools.sample_help import help_scenes
from devtools.sample_settings import settings_scenes
from devtools.scene import Scene


def footer_scenes() -> list[Scene]:
    """Return settings, doctor and help in their states."""
    return [*doctor_scenes(), *settings_scenes(), *help_scenes()]
