"""A stand-in for NVIDIA's container hook: notes what a container is given, or refuses to give it.

Docker calls it before the container's own program, with the container's state on standard input.
It has to stand alone: the daemon runs it without this repository around it.
"""

import json
import os
import sys
from pathlib import Path

folder = Path(os.environ["NOSDESK_STUB_HOOK"])
state = json.load(sys.stdin)
spec = json.loads((Path(state["bundle"]) / "config.json").read_text())
variables = [each.partition("=")[::2] for each in spec["process"]["env"]]
wanted = [value for name, value in variables if name == "NVIDIA_VISIBLE_DEVICES"]
note = {"arguments": sys.argv[1:], "visible": wanted}
(folder / f"{state['id']}.json").write_text(json.dumps(note))

known = (folder / "known").read_text().split()
if strangers := [uuid for uuid in wanted[-1].split(",") if uuid not in known]:
    sys.exit(f"nvidia-container-cli: device error: {strangers[0]}: unknown device")
