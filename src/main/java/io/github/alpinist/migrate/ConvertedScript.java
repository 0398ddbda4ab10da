package io.github.alpinist.migrate;

import io.github.alpinist.convert.ConvertedFile;

/**
 * A script of the build context that the conversion changed.
 *
 * @param path in the repository, with slashes
 * @param inContext its path in the build context, with slashes
 * @param original as it was
 * @param text as the alpine variant is built with it, and as a person would commit it
 */
public record ConvertedScript(String path, String inContext, String original, String text) {
    /** Its name among the run's files, where no folder of the repository's making can lead elsewhere. */
    String resultName() {
        return path.replace('/', '-') + ".result";
    }

    static ConvertedScript of(ConvertedFile file) {
        return new ConvertedScript(
                file.original().name(), file.path(), file.original().text(), file.text());
    }
}
