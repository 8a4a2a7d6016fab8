"""What the rules are held against; whatever could not be found out is None."""

from dataclasses import dataclass

from nosdesk.domain.money import MicroNos


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What goes on at the PC; `idle_s` is since when nobody touched it, `programs` run now."""

    on_battery: bool | None = None
    idle_s: float | None = None
    programs: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What matters to one GPU beside the clock.

    `gpu_programs` are those that use this GPU and belong to no job. `job_limit_s` is how long a
    job of its market may take, `price` what the market pays for a second.
    """

    around: Surroundings = Surroundings()
    gpu_programs: tuple[str, ...] | None = None
    job_limit_s: int | None = None
    price: MicroNos | None = None
