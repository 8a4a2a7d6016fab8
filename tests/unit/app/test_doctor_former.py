"""The doctor's word on other host software of the network beside Nosdesk."""

import pytest

from nosdesk.app import doctor_here
from nosdesk.domain.doctor.findings import Result
from nosdesk.domain.former_host import FormerContainer, Part


@pytest.mark.parametrize(("is_running", "results"), [(True, [Result.WARNING]), (False, [])])
def test_only_what_runs_is_warned_of(is_running, results):
    container = FormerContainer("1", "podman", "nosana/podman:1", Part.ENGINE, is_running)

    found = doctor_here._former((container,))

    assert [each.result for each in found] == results
    assert all("import-host" in each.command for each in found)
