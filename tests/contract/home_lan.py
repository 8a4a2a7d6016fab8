"""A home network to test with, and an internet behind it: a network namespace on a virtual cable.

The namespace answers at a private address, as a device at home does, and at a public one, which
this computer reaches by way of the private one, as it reaches the internet by way of a router.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import which

import pytest

INTERNET = "198.51.100.7"
PORT = 8000
ANSWER = "reached"
_SERVER = f"""
import socket, threading

def tcp(server):
    while True:
        peer, _ = server.accept()
        peer.sendall(b"{ANSWER}\\n")
        peer.close()

def udp(server):
    while True:
        question, peer = server.recvfrom(512)
        end = question.index(0, 12) + 5
        head = question[:2] + bytes([0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0])
        answer = bytes([0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 9, 0, 4, 198, 51, 100, 7])
        server.sendto(head + question[12:end] + answer, peer)

names = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
names.bind(("0.0.0.0", 53))
threading.Thread(target=udp, args=(names,), daemon=True).start()
server = socket.create_server(("0.0.0.0", {PORT}), backlog=16)
print("ready", flush=True)
tcp(server)
"""


@contextmanager
def home_lan() -> Iterator[str]:
    """Give the private address of a device on this computer's home network, and of its router."""
    ip = which("ip")
    if os.geteuid() != 0 or ip is None:
        pytest.skip("needs root and the program ip, to make a network namespace")
    name = f"nosdesk{os.getpid()}"
    ours, device = "10.177.77.1", "10.177.77.2"
    inside = [ip, "-n", name]
    made = [
        [ip, "netns", "add", name],
        [ip, "link", "add", "nosdesk-test", "type", "veth", "peer", "name", "eth0", "netns", name],
        [ip, "addr", "add", f"{ours}/24", "dev", "nosdesk-test"],
        [ip, "link", "set", "nosdesk-test", "up"],
        [*inside, "addr", "add", f"{device}/24", "dev", "eth0"],
        [*inside, "addr", "add", f"{INTERNET}/32", "dev", "lo"],
        [*inside, "link", "set", "lo", "up"],
        [*inside, "link", "set", "eth0", "up"],
        [*inside, "route", "add", "default", "via", ours],
        [ip, "route", "add", f"{INTERNET}/32", "via", device],
    ]
    try:
        for command in made:
            subprocess.run(command, check=True)
        with _served([ip, "netns", "exec", name, sys.executable, "-c", _SERVER]):
            yield device
    finally:
        subprocess.run([ip, "netns", "del", name], check=False)
        subprocess.run([ip, "link", "del", "nosdesk-test"], check=False, stderr=subprocess.DEVNULL)


@contextmanager
def _served(command: list[str]) -> Iterator[None]:
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        assert server.stdout.readline() == "ready\n"
        yield
    finally:
        server.terminate()
        server.wait(10)
        server.stdout.close()
