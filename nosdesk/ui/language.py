"""The system's language and its way of writing numbers, for the window's words."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from nosdesk.ui.words import DateKind, Language

CONTEXT = "Nosdesk"
"""Under which the translators' files keep the window's texts."""

_DATES: dict[DateKind, str] = {
    "day": "d MMM", "full": "d MMM yyyy", "month": "MMM yyyy", "year": "yyyy"
}  # fmt: skip


def system_language() -> Language:
    """Return the language of the user's system."""
    locale = QLocale.system()

    def when(moment: datetime) -> str:
        at = QDateTime.fromMSecsSinceEpoch(int(moment.timestamp() * 1000))
        return locale.toString(at, QLocale.FormatType.ShortFormat)

    def day_text(day: date, kind: DateKind) -> str:
        return locale.toString(QDate(day.year, day.month, day.day), _DATES[kind])

    return Language(
        translate=lambda text: QCoreApplication.translate(CONTEXT, text),
        number=lambda value, decimals: locale.toString(float(value), "f", decimals),
        when=when,
        date=day_text,
    )
