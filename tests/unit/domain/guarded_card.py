"""The machine that guards a card, with a clock of its own, and what it is told."""

from nosdesk.domain.gpu import GpuReading, GpuUuid
from nosdesk.domain.gpu_guard import (
    DriverWasSilent,
    Guarded,
    Limits,
    Missed,
    Read,
    step,
    verdict,
)

COOL = GpuReading(utilisation=50, temperature_c=60, power_w=200, power_limit_w=450, slowdowns=())
LIMITS = Limits(temperature_c=85, power_w=450)


class Guard:
    """The machine with a clock of its own."""

    def __init__(self, limits=LIMITS):
        self.state = Guarded(GpuUuid("GPU-1"), limits)
        self.now = 1_000.0
        self.commands = []

    def tell(self, event, *details):
        self.state, commands = step(self.state, event(self.now, *details))
        self.commands += commands

    def read(self, seconds, **values):
        """Read the same every second for so long."""
        reading = GpuReading(**{"temperature_c": 60, "slowdowns": (), **values})
        for _ in range(seconds):
            self.now += 1
            self.tell(Read, reading)

    def silence(self, seconds, *, about_this=True):
        for _ in range(seconds // 5):
            self.now += 5
            self.tell(DriverWasSilent, about_this)

    def miss(self, seconds, fault=None):
        for _ in range(seconds):
            self.now += 1
            self.tell(Missed, fault)

    @property
    def level(self):
        return verdict(self.state).level

    @property
    def troubles(self):
        return [finding.trouble for finding in verdict(self.state).findings]

    @property
    def sentence(self):
        return verdict(self.state).findings[0].sentence
