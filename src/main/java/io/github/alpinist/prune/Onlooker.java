package io.github.alpinist.prune;

/** Looks at the bytes of one file after the other as they go by, in order and each once; keeps none of them. */
interface Onlooker {
    /** The bytes belong to the reader, and change after the call. */
    void see(byte[] bytes, int from, int length);
}
