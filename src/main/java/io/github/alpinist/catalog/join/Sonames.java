package io.github.alpinist.catalog.join;

/** Parts of a shared library's name. */
final class Sonames {
    private Sonames() {}

    /** {@code libicuuc} of {@code libicuuc.so.72}. */
    static String stem(String soname) {
        int end = soname.indexOf(".so");
        return end < 0 ? soname : soname.substring(0, end);
    }
}
