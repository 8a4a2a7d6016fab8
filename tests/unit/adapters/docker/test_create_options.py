from dataclasses import replace

import pytest
from docker.types import DeviceRequest

from nosdesk.adapters.docker.create_options import container_options, host_options
from nosdesk.adapters.docker.home_network import NOWHERE
from nosdesk.adapters.docker.makers import MAKER_LABEL, this_maker
from nosdesk.ports.containers import MIB, ContainerSpec, Limits, Mount, RestartPolicy

SPEC = ContainerSpec(
    name="job-0",
    image="busybox:stable",
    limits=Limits(memory_bytes=512 * MIB, shm_bytes=64 * MIB, pids=100, log_bytes=10 * MIB),
    labels={"job": "J"},
)


def test_a_job_gets_no_mounts_no_privileges_and_nothing_of_the_host():
    options = host_options(SPEC)
    assert options["security_opt"] == ["no-new-privileges:true"]
    forbidden = {
        "binds", "mounts", "volumes_from", "privileged", "cap_add", "devices", "pid_mode",
        "extra_hosts", "port_bindings", "publish_all_ports", "links", "userns_mode", "group_add",
    }  # fmt: skip
    assert not {name for name in forbidden if options.get(name)}


def test_packets_cannot_be_forged_nor_devices_made():
    assert set(host_options(SPEC)["cap_drop"]) == {"NET_RAW", "MKNOD"}


def test_memory_processes_shared_memory_and_log_are_bounded():
    options = host_options(SPEC)
    assert options["mem_limit"] == options["memswap_limit"] == 512 * MIB
    assert options["pids_limit"] == 100
    assert options["shm_size"] == 64 * MIB
    log = options["log_config"]
    assert log.type == "json-file"
    assert int(log.config["max-size"]) * int(log.config["max-file"]) <= 10 * MIB


def test_where_the_processor_is_short_the_users_programs_come_first():
    assert host_options(SPEC)["cpu_shares"] < 1024
    assert host_options(replace(SPEC, reaches_home=True))["cpu_shares"] is None


def test_our_label_is_always_there_and_cannot_be_changed():
    spec = replace(SPEC, labels={"job": "J", "nosdesk": "no"})
    labels = {"job": "J", "nosdesk": "1", MAKER_LABEL: this_maker().label}
    assert container_options(spec)["labels"] == labels


def test_without_a_network_of_its_own_it_has_none():
    assert host_options(SPEC)["network_mode"] == "none"
    assert host_options(replace(SPEC, network="run-1"))["network_mode"] == "run-1"


def test_in_a_sandbox_network_and_names_are_the_sandboxs():
    options = host_options(replace(SPEC, network="run-1"), sandbox="job-0.net")
    assert options["network_mode"] == "container:job-0.net"
    assert options["extra_hosts"] is None


def test_the_names_of_this_computer_lead_nowhere_but_for_our_own_parts():
    job = replace(SPEC, network="run-1")
    assert host_options(job)["extra_hosts"]["host.docker.internal"] == str(NOWHERE)
    assert host_options(replace(job, reaches_home=True))["extra_hosts"] is None


def test_only_named_volumes_are_mounted():
    (mount,) = host_options(replace(SPEC, mounts=(Mount("v", "/data", read_only=True),)))["mounts"]
    assert (mount["Type"], mount["Source"], mount["Target"]) == ("volume", "v", "/data")
    assert mount["ReadOnly"] is True


@pytest.mark.parametrize(
    ("policy", "asked"),
    [
        (RestartPolicy(), {"Name": "no"}),
        (RestartPolicy("always", tries=3), {"Name": "always"}),
        (RestartPolicy("on-failure"), {"Name": "on-failure", "MaximumRetryCount": 0}),
        (RestartPolicy("on-failure", 3), {"Name": "on-failure", "MaximumRetryCount": 3}),
    ],
)
def test_a_restart_policy_is_dockers_own(policy, asked):
    assert host_options(replace(SPEC, restart=policy))["restart_policy"] == asked


def test_gpus_are_asked_for_by_their_uuid():
    spec = replace(SPEC, gpus=("GPU-a", "GPU-b"))
    assert host_options(spec)["device_requests"] == [
        DeviceRequest(device_ids=["GPU-a", "GPU-b"], capabilities=[["gpu"]])
    ]
    assert host_options(spec)["device_requests"][0]["DeviceIDs"] == ["GPU-a", "GPU-b"]


def test_a_job_cannot_ask_for_gpus_that_are_not_its_own():
    greedy = replace(SPEC, env={"NVIDIA_VISIBLE_DEVICES": "all", "A": "b"})
    assert container_options(greedy)["environment"] == {"NVIDIA_VISIBLE_DEVICES": "void", "A": "b"}
    one = replace(greedy, gpus=("GPU-a",))
    assert container_options(one)["environment"]["NVIDIA_VISIBLE_DEVICES"] == "GPU-a"
    assert host_options(greedy)["device_requests"] == []


def test_the_users_proxy_is_not_handed_to_a_job():
    assert container_options(SPEC)["use_config_proxy"] is False


def test_the_images_own_command_stands_where_the_job_names_none():
    options = container_options(SPEC)
    assert options["command"] is None
    assert options["entrypoint"] is None
    asked = container_options(replace(SPEC, command=("a", "b c"), entrypoint=("sh",)))
    assert (asked["command"], asked["entrypoint"]) == (["a", "b c"], ["sh"])
