"""When a GPU may take a job: the user's rules, what they are held against, and which one wins."""

from nosdesk.domain.rules.circumstances import Circumstances, Surroundings
from nosdesk.domain.rules.duration import duration_text, parse_duration
from nosdesk.domain.rules.hours_text import hours_text, parse_hours
from nosdesk.domain.rules.precedence import PRECEDENCE, Reason, Rung
from nosdesk.domain.rules.program_names import is_same_program
from nosdesk.domain.rules.rules import Hours, Insistence, Pause, Rules
from nosdesk.domain.rules.ruling import Ruling, why
from nosdesk.domain.rules.soundness import check_rules
from nosdesk.domain.rules.timetable import Span, ruled_spans

__all__ = [
    "PRECEDENCE",
    "Circumstances",
    "Hours",
    "Insistence",
    "Pause",
    "Reason",
    "Rules",
    "Ruling",
    "Rung",
    "Span",
    "Surroundings",
    "check_rules",
    "duration_text",
    "hours_text",
    "is_same_program",
    "parse_duration",
    "parse_hours",
    "ruled_spans",
    "why",
]
