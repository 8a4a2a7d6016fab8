"""NVIDIA's management library: the `Gpus` port over nvidia-ml-py; nothing else may import that.

`gpus.py` is the port, with the one thread on which the driver is called; `library.py` what runs
on that thread, from opening the library to what one card tells; `answers.py` and `faults.py` put
the driver's answers and errors into our words.
"""
