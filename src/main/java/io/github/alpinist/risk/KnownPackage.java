package io.github.alpinist.risk;

/**
 * A package of a language's registry that is known to be a risk on musl.
 *
 * @param name as its registry compares names
 * @param versions that are one
 * @param risk id of the row of the catalogue that it is an instance of
 * @param what is said of it, to follow its name and version: {@code carries a browser built for glibc}
 * @param remedy as an instruction without a stop at its end; empty where the risk's own says all
 * @param source where that is known from
 */
record KnownPackage(String name, VersionRange versions, String risk, String what, String remedy, String source) {}
