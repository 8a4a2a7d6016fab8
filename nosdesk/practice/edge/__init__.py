"""The practice grid's edge: exposed services of jobs, reachable at their URLs on loopback.

A tunnel client stands beside a job's container and dials out to `tunnel.py`; callers come to
`front.py`, which finds the service by host name and lends the caller a stream of that tunnel.
The clients speak the few lines of `wire.py`, which a shell and `nc` can do.

Both listen on loopback only. A container cannot reach loopback, so the node opens a `door.py` on
the bridge of that job's network while the job is exposed, and on no other address. Behind the door
is nothing but the tunnel: who comes through can offer services to callers, and never asks the edge
to connect anywhere. The client in turn connects to the services it was started for and to nothing
else, whatever the edge says. So neither is a way from a job to this computer.
"""
