"""Inner loops, written once: as wide NumPy lanes (always works) and, through Numba, as SIMD registers.

`lanes` holds the few operations on a lane of respondents, `mode` and `polish` the algorithms in those operations,
`compiled` teaches Numba the lanes, `load` picks. Nothing here is imported before it is needed.
"""
