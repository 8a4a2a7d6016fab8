"""Where this user's settings are kept, for the window and the command line."""

from nosdesk.adapters.settings.settings_file import SettingsFile
from nosdesk.app.paths import Paths
from nosdesk.ui.preferences import Preferences


def open_settings(paths: Paths) -> SettingsFile:
    """Return the user's settings."""
    return SettingsFile(paths.settings)


def open_preferences(paths: Paths) -> Preferences:
    """Return the settings for the window; they are the defaults until they are loaded."""
    return Preferences(open_settings(paths))
