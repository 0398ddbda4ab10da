package io.github.alpinist.catalog;

/**
 * Software whose data outlives its image.
 *
 * @param software the name by which a person accepts that it moves
 * @param change what is different for existing data on Alpine
 * @param remedy what to do with existing data
 */
public record HeldState(String software, String change, String remedy) {}
