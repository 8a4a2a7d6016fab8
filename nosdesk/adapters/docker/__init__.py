"""Docker Engine: the `Containers` port over the docker SDK; nothing else may import that SDK.

`engine.py` is the port; what it knows sits beside it: how a container is made
(`create_options.py`), kept off the home network (`sandboxes.py`, `guard.py`), read back
(`inspection.py`), logged (`logs.py`), its image fetched (`images.py`), and how the SDK's errors
read in plain words (`faults.py`).
"""
