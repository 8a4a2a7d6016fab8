"""A stub of the official node's image: it plays states, signals and routes, and does no jobs.

What it does next is written into `/tmp/do` inside it: a raw state to tell, or `exit` and a code.
Told to end while it tells of a job, it takes `SUBMIT_S` seconds to submit and notes that it did.
"""

import io
import tarfile

from nosdesk.adapters.docker.busybox_image import busybox_tar

NAME = "nosana/nosana-node"

SCRIPT = r"""#!/bin/sh
[ "$1" = start ] || exit 64
echo "$*" > /tmp/arguments
key=$HOME/.nosana/nosana_key.json
[ -s "$key" ] || exit 65
[ "$BEHAVES" = broken ] && exit 1
mkdir -p /www/node
say() {
    state=$1
    printf '{"node":"%s","uptime":"2026-01-01T00:00:00Z","state":"%s","info":{}}' \
        "$NODE" "$1" > /www/node/.next
    mv /www/node/.next /www/node/info
    for frame in 1 2 3; do printf '\r\033[2K\033[36m\342\240\213 %s\033[0m\n' "$1"; done
}
leave() {
    if [ "$state" = job-running ]; then
        say job-finishing
        sleep "$SUBMIT_S"
        echo submitted >> "$HOME/.nosana/submitted"
    fi
    exit 0
}
trap leave TERM
say node-starting
httpd -p 5001 -h /www
while :; do
    if [ -s /tmp/do ]; then
        read -r what code < /tmp/do
        rm /tmp/do
        [ "$what" = exit ] && exit "$code"
        say "$what"
    fi
    sleep 0.05 & wait $!
done
"""


def settings(node: str, *, behaves: str = "good", version: str = "1") -> list[str]:
    """What the image needs beside its files, as the engine's import takes it."""
    return [
        "ENV PATH=/bin",
        f"ENV NODE={node}",
        f"ENV BEHAVES={behaves}",
        "ENV SUBMIT_S=1",
        f"ENV VERSION={version}",
        'ENTRYPOINT ["/bin/nosana-node"]',
    ]


def files() -> bytes:
    """The system's static busybox and the script, as a tar."""
    buffer = io.BytesIO(busybox_tar())
    with tarfile.open(fileobj=buffer, mode="a") as tar:
        entry = tarfile.TarInfo("bin/nosana-node")
        entry.size, entry.mode = len(SCRIPT.encode()), 0o755
        tar.addfile(entry, io.BytesIO(SCRIPT.encode()))
    return buffer.getvalue()
