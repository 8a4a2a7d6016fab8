import json
import os
import subprocess

import pytest

from nosdesk.adapters.docker.busybox_image import BUSYBOX
from nosdesk.adapters.docker.tunnel_image import TUNNEL_IMAGE, tunnel_tar
from nosdesk.adapters.docker.tunnel_scripts import ENTRYPOINT, FILES

needs_busybox = pytest.mark.skipif(not BUSYBOX.exists(), reason="no static busybox here")


def services(tmp_path, proxies) -> list[str]:
    """Return what the client would connect to, told so."""
    found = tmp_path / "services"
    script = ENTRYPOINT.partition("pause=")[0].replace("/tmp/services", str(found))
    environment = {**os.environ, "FRP_PROXIES": proxies}
    subprocess.run([BUSYBOX, "sh", "-eu", "-c", script], env=environment, check=True, timeout=20)
    return found.read_text().splitlines()


def proxy(host: str, ports: str, op_id: str = "op") -> dict[str, str]:
    return {"name": f"x-{op_id}", "localIp": host, "localPorts": ports, "opId": op_id}


def test_the_image_is_named_by_its_content():
    assert tunnel_tar() == tunnel_tar()
    assert TUNNEL_IMAGE.startswith("nosdesk/tunnel:")


@needs_busybox
@pytest.mark.parametrize("name", FILES)
def test_each_script_is_one_that_busybox_can_read(name):
    told = subprocess.run(
        [BUSYBOX, "sh", "-n"], check=False, input=FILES[name].encode(), capture_output=True
    )

    assert (told.returncode, told.stderr) == (0, b"")


@needs_busybox
@pytest.mark.parametrize("spaces", [None, 2])
def test_the_client_connects_to_the_services_it_was_told_of(tmp_path, spaces):
    told = [proxy("job-0", "80"), proxy("job-0", "8000-8010"), proxy("job-1", "90", "a{b}")]

    text = json.dumps(told)
    if spaces is None:
        text = json.dumps(told, separators=(",", ":"))

    assert services(tmp_path, text) == ["job-0 80", "job-0 8000", "job-1 90"]


@needs_busybox
@pytest.mark.parametrize(
    "op_id",
    [
        '","localIp":"169.254.169.254","localPorts":"80',
        '{"localIp":"169.254.169.254","localPorts":"80"}',
        '$(touch /tmp/x)\n"localIp": "evil"',
        "`id`",
        "\\",
    ],
)
def test_what_a_poster_names_an_operation_leads_nowhere_else(tmp_path, op_id):
    assert services(tmp_path, json.dumps([proxy("job-0", "80", op_id)])) == ["job-0 80"]
