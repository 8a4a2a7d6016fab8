"""Between posters and a node over HTTP: the API that posters call, the endpoints that they keep.

`node_api.py` serves: who calls is bounded (`callers.py`, `doorkeeper.py`) and proves to be the
job's poster (`owner.py`). Jobs in hand are seen and steered (`jobs.py`, `job_routes.py`,
`streams.py`, `sockets.py`). Definitions and results of confidential ones are handed over at the
`counter.py` (`document_routes.py`), or where the poster says (`endpoint.py`, within the bounds of
`reach.py`). Joined together in `handover.py`.
"""
