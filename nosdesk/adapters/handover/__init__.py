"""Confidential jobs over HTTP: definitions and results between poster and node alone.

Either the node calls the poster (`endpoint.py`, within the bounds of `reach.py`), or the poster
calls the node: then definitions are awaited and results lie ready at the `counter.py`, behind the
routes of `node_api.py`. Joined together in `handover.py`.
"""
