import sys
from ipaddress import IPv4Address, IPv4Network
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nosdesk.adapters.docker.guard import guard_rules
from nosdesk.adapters.docker.home_network import Home, look_around

ROUTES = """\
Iface	Destination	Gateway 	Flags	RefCnt	Use	Metric	Mask		MTU	Window	IRTT
eth0	00000000	0101A8C0	0003	0	0	0	00000000	0	0	0
eth0	00643FC3	00000000	0001	0	0	0	00FFFFFF	0	0	0
eth0	0001A8C0	00000000	0001	0	0	0	00FFFFFF	0	0	0
tun0	00000000	00000000	0001	0	0	0	00000080	0	0	0
"""
TRIE = """\
Main:
  +-- 0.0.0.0/0 3 0 5
     |-- 0.0.0.0
        /0 universe UNICAST
Local:
  +-- 0.0.0.0/0 3 0 5
        +-- 195.63.100.0/24 2 0 1
           |-- 195.63.100.7
              /32 host LOCAL
           |-- 195.63.100.255
              /32 link BROADCAST
     |-- 81.2.69.160
        /32 host LOCAL
     |-- 127.0.0.1
        /32 host LOCAL
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("proc/net", "etc", "run/systemd/resolve"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "proc/net/route").write_text(ROUTES)
    (tmp_path / "proc/net/fib_trie").write_text(TRIE)
    return tmp_path


def is_closed(home: Home, address: str) -> bool:
    return any(IPv4Address(address) in network for network in home.closed)


@pytest.mark.parametrize(
    "address",
    ["10.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.1.1", "169.254.169.254", "100.64.0.1",
     "127.0.0.1", "224.0.0.251", "255.255.255.255", "0.0.0.0"],
)  # fmt: skip
def test_private_ranges_are_closed_even_when_nothing_is_known(tmp_path, address):
    assert is_closed(look_around(tmp_path), address)


@pytest.mark.skipif(sys.byteorder == "big", reason="the sample is of a little-endian computer")
def test_public_addresses_that_a_home_uses_are_closed(root):
    home = look_around(root)
    assert is_closed(home, "195.63.100.9"), "the connected range"
    assert is_closed(home, "81.2.69.160"), "an address of its own"


@pytest.mark.parametrize("address", ["1.1.1.1", "8.8.8.8", "81.2.69.161", "172.32.0.1", "9.9.9.9"])
def test_the_internet_is_open_even_behind_a_tunnel(root, address):
    assert not is_closed(look_around(root), address)


def test_name_servers_are_found_but_those_on_loopback(root):
    (root / "etc/resolv.conf").write_text("# x\nnameserver 127.0.0.53\nnameserver fe80::1\n")
    (root / "run/systemd/resolve/resolv.conf").write_text(
        "nameserver 192.168.1.1\nnameserver not-an-address\n nameserver 192.168.1.1\n"
    )
    assert look_around(root).resolvers == (IPv4Address("192.168.1.1"),)


def test_name_servers_that_docker_was_told_of_count_too(root):
    (root / "etc/docker").mkdir()
    (root / "etc/docker/daemon.json").write_text('{"dns": ["192.168.1.9"], "debug": true}')
    assert look_around(root).resolvers == (IPv4Address("192.168.1.9"),)


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_settings_that_make_no_sense_open_nothing(tmp_path_factory, resolvers, settings):
    root = tmp_path_factory.mktemp("root")
    (root / "etc/docker").mkdir(parents=True)
    (root / "etc/resolv.conf").write_bytes(resolvers)
    (root / "etc/docker/daemon.json").write_bytes(settings)
    assert is_closed(look_around(root), "192.168.1.1")


def test_exceptions_come_before_what_is_closed():
    home = Home((IPv4Network("10.0.0.0/8"),), (IPv4Address("10.0.0.1"),))
    own, gateway = IPv4Network("10.9.0.0/24"), IPv4Address("10.9.0.1")
    rules = guard_rules(home, own, gateway, (gateway, 4000)).splitlines()
    order = [
        "-A OUTPUT -d 10.0.0.1/32 -p udp -m udp --dport 53 -j ACCEPT",
        "-A OUTPUT -d 10.9.0.1/32 -p tcp -m tcp --dport 4000 -j ACCEPT",
        "-A OUTPUT -d 10.9.0.1/32 -j CLOSED",
        "-A OUTPUT -d 10.9.0.0/24 -j ACCEPT",
        "-A OUTPUT -d 10.0.0.0/8 -j CLOSED",
    ]
    assert [rule for rule in rules if rule in order] == order
    assert rules[-1] == "COMMIT"
