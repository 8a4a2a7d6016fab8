"""What would put this PC to sleep, as a played logind and a played GNOME say over a real bus."""

import os

import pytest

from nosdesk.adapters.desktop.sleeping import power_here
from nosdesk.domain.doctor.computer import Power
from tests.contract.desktop_bus import LOGIND, played_services

LOGIND_PATH = "/org/freedesktop/login1"
GNOME = "org.gnome.SettingsDaemon.Power"


class Pc:
    """Its bus, its settings tool, its folder of systemd's units, and its battery."""

    def __init__(self, services, folder):
        self.services = services
        self.units, self.supplies, self._tools = (
            folder / "units", folder / "supplies", folder / "tools",
        )  # fmt: skip
        for each in (self.units, self.supplies, self._tools):
            each.mkdir()

    def logind(self, action="ignore", after_s=1800, inhibitors=()):
        self.services.own(LOGIND)
        told = {"IdleAction": ("s", action), "IdleActionUSec": ("t", after_s * 1_000_000)}
        self.services.tell(LOGIND_PATH, "GetAll", "a{sv}", told)
        rows = [(what, "a program", "why", mode, 1, 2) for what, mode in inhibitors]
        self.services.tell(LOGIND_PATH, "ListInhibitors", "a(ssssuu)", rows)

    def gnome(self, action="'suspend'", timeout="1200", *, fed="ac"):
        self.services.own(GNOME)
        tool = self._tools / "gsettings"
        tool.write_text(
            f'#!/bin/sh\ncase "$3" in sleep-inactive-{fed}-type) echo "{action}";;'
            f' sleep-inactive-{fed}-timeout) echo "{timeout}";; *) exit 1;; esac\n'
        )
        tool.chmod(0o700)

    def mask(self, *names):
        for name in names:
            (self.units / name).symlink_to(os.devnull)

    def look(self) -> Power:
        env = {
            "DBUS_SESSION_BUS_ADDRESS": self.services.address,
            "DBUS_SYSTEM_BUS_ADDRESS": self.services.address,
            "PATH": str(self._tools),
        }
        return power_here(env, supplies=self.supplies, units=self.units)


@pytest.fixture
def pc(tmp_path):
    with played_services(tmp_path / "bus") as services:
        yield Pc(services, tmp_path)


def test_where_nobody_tells_nothing_is_known(pc):
    assert pc.look().plan is None


@pytest.mark.parametrize(("action", "after_s"), [("suspend", 1800), ("ignore", 0), ("lock", 0)])
def test_logind_says_what_it_does_when_nobody_touches_the_pc(pc, action, after_s):
    pc.logind(action)

    plan = pc.look().plan
    assert (plan.by, plan.after_s) == ("systemd", after_s)
    assert plan.command == "sudo systemctl mask sleep.target suspend.target"


@pytest.mark.parametrize(
    ("action", "timeout", "after_s"),
    [("'suspend'", "1200", 1200), ("'suspend'", "uint32 60", 60), ("'nothing'", "1200", 0),
     ("'suspend'", "0", 0)],
)  # fmt: skip
def test_gnome_says_it_too(pc, action, timeout, after_s):
    pc.logind()
    pc.gnome(action, timeout)

    plan = pc.look().plan
    assert plan.after_s == after_s
    if after_s:
        assert plan.by == "GNOME's power settings"
        assert plan.command.endswith("sleep-inactive-ac-type nothing")


@pytest.mark.parametrize(("action", "timeout"), [("", ""), ("'suspend'", "soon"), ("x" * 999, "5")])
def test_settings_that_make_no_sense_are_not_known(pc, action, timeout):
    pc.gnome(action, timeout)

    plan = pc.look().plan
    assert plan is None or plan.after_s == 0


def test_gnomes_settings_mean_nothing_where_gnome_does_not_run(pc):
    pc.gnome()
    pc.services.disown(GNOME)

    assert pc.look().plan is None


def test_the_first_to_put_it_to_sleep_counts(pc):
    pc.logind("suspend", 600)
    pc.gnome()

    assert pc.look().plan.after_s == 600


def test_a_program_that_forbids_sleep_keeps_it_awake(pc):
    pc.logind("suspend", inhibitors=[("idle:sleep", "block")])
    assert pc.look().plan.after_s == 0

    pc.logind("suspend", inhibitors=[("sleep", "delay"), ("handle-lid-switch", "block")])
    assert pc.look().plan.after_s == 1800


def test_masked_sleep_is_none(pc):
    pc.logind("suspend")
    pc.mask("sleep.target")
    assert pc.look().plan.after_s == 1800

    pc.mask("suspend.target")
    assert pc.look().plan.after_s == 0


def test_on_its_battery_other_settings_count(pc):
    supply = pc.supplies / "BAT0"
    supply.mkdir()
    for name, told in (("type", "Battery"), ("status", "Discharging")):
        (supply / name).write_text(told)
    pc.gnome(timeout="300", fed="battery")

    seen = pc.look()
    assert (seen.on_battery, seen.plan.after_s) == (True, 300)


def test_a_bus_that_hangs_is_not_waited_for(pc):
    pc.logind("suspend")
    pc.services.is_hung = True

    assert pc.look().plan is None


def test_this_very_pc_can_be_asked():
    assert isinstance(power_here(), Power)
