package io.github.alpinist.report;

/**
 * A base image of the build.
 *
 * @param name as the Dockerfile names it
 * @param used the image that was built on: another where an image map says so
 */
public record BaseImage(String name, String used) {
    public boolean isMapped() {
        return !name.equals(used);
    }
}
