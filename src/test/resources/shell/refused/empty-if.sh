if ; then b; fi
