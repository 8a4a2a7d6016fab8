"""Which of the kernel's power supplies mean that the PC runs on its battery."""

import sys

import psutil
import pytest

from nosdesk.adapters.desktop import battery
from nosdesk.adapters.desktop.battery import on_battery

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's own files")

MAINS = {"type": "Mains", "online": "1"}
UNPLUGGED = {"type": "Mains", "online": "0"}
DISCHARGING = {"type": "Battery", "scope": "System", "status": "Discharging"}
CHARGING = {"type": "Battery", "status": "Charging"}
MOUSE = {"type": "Battery", "scope": "Device", "status": "Discharging"}


@pytest.mark.parametrize(
    ("supplies", "expected"),
    [
        ([], False),
        ([MAINS, CHARGING], False),
        ([UNPLUGGED, DISCHARGING], True),
        ([DISCHARGING], True),
        ([CHARGING], False),
        ([{"type": "Battery", "status": "Full"}, UNPLUGGED], False),
        ([MAINS, DISCHARGING], False),  # a weak charger under load
        ([UNPLUGGED, DISCHARGING, {"type": "USB", "online": "1"}], False),
        ([MOUSE], False),
        ([MOUSE, UNPLUGGED, DISCHARGING], True),
        ([{"type": "UPS", "status": "Discharging"}], True),
        ([{"type": "Battery"}], False),
        ([{"scope": "\xff" * 5_000, "type": "?"}, {}], False),
    ],
)
def test_a_supply_that_feeds_the_pc_decides(tmp_path, supplies, expected):
    for number, files in enumerate(supplies):
        supply = tmp_path / f"supply{number}"
        supply.mkdir()
        for name, text in files.items():
            (supply / name).write_text(f"{text}\n", encoding="latin-1")

    assert on_battery(tmp_path) is expected


def test_where_the_kernel_knows_of_no_supplies_nothing_is_known(tmp_path):
    assert on_battery(tmp_path / "none") is None


@pytest.mark.parametrize(
    ("plugged", "expected"), [(True, False), (False, True), (None, None), ("no battery", False)]
)
def test_elsewhere_the_system_is_asked(monkeypatch, plugged, expected):
    told = None if plugged == "no battery" else psutil._ntuples.sbattery(50, 100, plugged)
    monkeypatch.setattr(battery.sys, "platform", "win32")
    monkeypatch.setattr(psutil, "sensors_battery", lambda: told)

    assert on_battery() is expected
