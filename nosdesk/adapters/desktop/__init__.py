"""What goes on at this PC: battery, programs, and how long nobody has touched it.

`around_here.py` is the port. `battery.py` and `programs.py` look at the system; `idle.py` asks
whoever knows when a key or the mouse was last touched, each in a file of its own: the X server,
the desktop and logind over D-Bus, Windows, macOS. Nothing here waits for long or raises.
"""
