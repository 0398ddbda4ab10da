import ctypes


def rest():
    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
    except AttributeError:
        pass


def clean(cache):
    cache.clear()
    libc = ctypes.CDLL("libc.so.6")
    libc.malloc_trim(0)
