import ctypes


def give_back():
    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    except Exception:
        pass
