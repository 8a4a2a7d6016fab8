"""When a GPU may take a job: the user's rules, what they are held against, and which one wins."""

from nosdesk.domain.rules.circumstances import Circumstances, Surroundings
from nosdesk.domain.rules.rules import Hours, Insistence, Pause, Rules

__all__ = ["Circumstances", "Hours", "Insistence", "Pause", "Rules", "Surroundings"]
