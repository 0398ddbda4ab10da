package io.github.alpinist.jenkins;

/**
 * A method or a field that a class asks of another.
 *
 * @param owner with slashes, as the class file names it; it may inherit the member
 * @param descriptor of a method where it begins with a parenthesis
 * @param onInterface whether the class file takes the owner for an interface
 */
record Reference(String owner, String name, String descriptor, boolean isStatic, boolean onInterface) {
    boolean isMethod() {
        return descriptor.startsWith("(");
    }

    @Override
    public String toString() {
        return owner + "." + name + (isMethod() ? "" : " ") + descriptor;
    }
}
