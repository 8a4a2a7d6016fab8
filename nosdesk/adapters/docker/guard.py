"""The firewall around one job: the internet and its own network, nothing of this computer's.

The rules live in the network namespace that the job's container joins, not on the computer. They
are there before the job starts, and end with its container. The job may not change them, and
binding a socket to a device does not lead around them, as it does around routes.
"""

from collections.abc import Iterator
from ipaddress import IPv4Address, IPv4Network

from nosdesk.adapters.docker.home_network import Home

READY = "guarded"
GUARD_COMMAND = f'printf "%s" "$RULES" | iptables-restore && echo {READY} && exec sleep 2147483647'
"""Sets the rules in `RULES`, says so, and keeps the namespace alive until it is removed."""


def guard_rules(
    home: Home,
    own: IPv4Network,
    gateway: IPv4Address | None,
    may_call: tuple[IPv4Address, int] | None = None,
) -> str:
    """Return the rules for a job on its own network, as `iptables-restore` takes them.

    `may_call` is one address and TCP port that is open to it, whatever is closed around.
    """
    lines = ["*filter", ":INPUT ACCEPT", ":FORWARD DROP", ":OUTPUT ACCEPT", ":CLOSED -"]
    # A reset ends a TCP connection at once; what other refusals say comes too early to be heard.
    lines += ["-A CLOSED -p tcp -j REJECT --reject-with tcp-reset", "-A CLOSED -j REJECT"]
    lines += [f"-A OUTPUT {rule}" for rule in _rules(home, own, gateway, may_call)]
    return "\n".join([*lines, "COMMIT", ""])


def _rules(
    home: Home,
    own: IPv4Network,
    gateway: IPv4Address | None,
    may_call: tuple[IPv4Address, int] | None,
) -> Iterator[str]:
    yield "-o lo -j ACCEPT"
    yield "-m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT"
    for resolver in home.resolvers:
        for kind in ("udp", "tcp"):
            yield f"-d {resolver}/32 -p {kind} -m {kind} --dport 53 -j ACCEPT"
    if may_call is not None:
        yield f"-d {may_call[0]}/32 -p tcp -m tcp --dport {may_call[1]} -j ACCEPT"
    if gateway is not None:
        yield f"-d {gateway}/32 -j CLOSED"
    yield f"-d {own.broadcast_address}/32 -j DROP"
    yield f"-d {own} -j ACCEPT"
    for closed in home.closed:
        yield f"-d {closed} -j CLOSED"
