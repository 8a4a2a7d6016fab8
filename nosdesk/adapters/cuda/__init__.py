"""NVIDIA's CUDA driver API: the `GpuCompute` port over ctypes; no CUDA toolkit is needed.

`compute.py` is the port, with the one thread on which the driver is called; `library.py` the
driver's calls and `faults.py` its errors in our words; `device.py` a card with its memory and time;
`loads.py` the work that is measured, by the kernels in `kernels/`, which the driver compiles.
"""
