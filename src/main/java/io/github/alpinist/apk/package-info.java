/** Alpine's packages: the installed database, the index, dependencies, versions and releases. */
@NullMarked
package io.github.alpinist.apk;

import org.jspecify.annotations.NullMarked;
