"""What people read about each reason: what holds the GPU up, what happens next, one action."""

from collections.abc import Sequence

from nosdesk.domain.node_status import Sentence

RUN_ANYWAY = "Run now anyway"
CHANGE_HOURS = "Change hours"
CHANGE_PAY = "Change minimum pay"
IGNORE = "Ignore this program"

PLUGGED_IN = Sentence(
    "ON_BATTERY",
    "Waiting",
    "This PC runs on battery. Resumes when it is plugged in.",
    RUN_ANYWAY,
)
ASKING_FOR_LIMIT = Sentence(
    "WAIT_JOB_LIMIT",
    "Waiting",
    "Finding out how long this market's jobs may take, to keep your hours.",
    RUN_ANYWAY,
)


def paused_by_you(since: str, left: str) -> Sentence:
    """The user paused the GPU then; without `left` until told otherwise."""
    is_next = f"Resumes in {left}." if left else "Nothing starts until you resume."
    return Sentence("PAUSED_BY_YOU", "Paused", f"You paused at {since}. {is_next}", "Resume")


def run_anyway(until: str) -> Sentence:
    """The user lifted the rules until then."""
    text = f"You let this GPU run anyway. Your rules count again at {until}."
    return Sentence("RUN_ANYWAY", "Ready", text, "Follow my rules")


def program_runs(names: str, *, many: bool) -> Sentence:
    """Programs run that the user named."""
    verb, closes = _grammar(many=many)
    text = f"{names} {verb} running. Resumes when {closes}."
    return Sentence("WAIT_PROGRAM", "Making room", text, RUN_ANYWAY)


def making_room(names: str, *, many: bool) -> Sentence:
    """Programs that nobody named use the GPU."""
    verb, closes = _grammar(many=many)
    text = f"{names} {verb} using this GPU. Resumes when {closes}."
    return Sentence("MAKING_ROOM", "Making room", text, IGNORE)


def hours_too_short(limit: str, least: str) -> Sentence:
    """No span of the hours is long enough for a job."""
    jobs = f"this market's jobs (up to {limit})" if limit else "any job"
    least = f"Make one over {least}." if least else "Only hours without a gap would do."
    text = f"Your hours are too short for {jobs}. {least}"
    return Sentence("HOURS_TOO_SHORT", "Waiting", text, CHANGE_HOURS)


def wait_hours(start: str, left: str) -> Sentence:
    """It is outside the hours; empty words stand for a start that cannot be foretold."""
    text = f"Waiting for {start} (your schedule). Resumes in {left}."
    text = text if start else "Waiting for your hours (your schedule)."
    return Sentence("WAIT_HOURS", "Waiting", text, RUN_ANYWAY)


def too_late(limit: str, quiet: str, left: str) -> Sentence:
    """A job could still run when the quiet time begins."""
    resumes = f" Resumes in {left}." if left else ""
    text = f"Too late for a job of up to {limit} before {quiet} (your schedule).{resumes}"
    return Sentence("TOO_LATE", "Waiting", text, RUN_ANYWAY)


def wait_idle(after: str) -> Sentence:
    """Somebody used the PC a moment ago."""
    text = f"Somebody uses this PC. Resumes when nobody has touched it for {after}."
    return Sentence("WAIT_IDLE", "Waiting", text, RUN_ANYWAY)


def wait_price(least: str) -> Sentence:
    """What the market pays is not known yet."""
    text = f"Finding out what this market pays; you want at least {least} an hour."
    return Sentence("WAIT_PRICE", "Waiting", text, RUN_ANYWAY)


def wait_pay(price: str, least: str) -> Sentence:
    """The market pays too little."""
    text = f"This market pays {price} an hour, you want {least}. Resumes when it pays more."
    return Sentence("WAIT_PAY", "Waiting", text, CHANGE_PAY)


def free(until: str, unknown: Sequence[str]) -> Sentence:
    """Nothing stands against a job, as far as is known; it names the first thing that is not."""
    if unknown:
        others = f" (and {len(unknown) - 1} more)" if len(unknown) > 1 else ""
        text = f"May take jobs, but it cannot be found out {unknown[0]}{others}."
        return Sentence("FREE_UNSURE", "Ready", text)
    text = f"May take jobs until {until} (your schedule)." if until else "May take jobs."
    return Sentence("FREE", "Ready", text)


def _grammar(*, many: bool) -> tuple[str, str]:
    return ("are", "they close") if many else ("is", "it closes")
