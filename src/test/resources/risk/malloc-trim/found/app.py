import ctypes


def give_back():
    ctypes.CDLL("libc.so.6").malloc_trim(0)
