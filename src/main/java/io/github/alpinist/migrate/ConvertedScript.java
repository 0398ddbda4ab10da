package io.github.alpinist.migrate;

import io.github.alpinist.convert.ConvertedFile;
import io.github.alpinist.forge.Blob;
import java.nio.charset.StandardCharsets;

/**
 * A script of the build context that the conversion changed.
 *
 * @param path in the repository, with slashes
 * @param inContext its path in the build context, with slashes
 * @param original as it was
 * @param text as the alpine variant is built with it, and as a person would commit it
 */
public record ConvertedScript(String path, String inContext, String original, String text) {
    private static final int LONGEST = 100;

    /**
     * Its name among the run's files, where no folder of the repository's making can lead elsewhere. Folders are joined
     * by hyphens; where the path is long or has other signs, a part of its hash tells it from its likes.
     */
    String resultName() {
        String name = path.replaceAll("[^A-Za-z0-9._]+", "-");
        boolean own = path.length() <= LONGEST && path.matches("[A-Za-z0-9._/]+") && !path.equals("Dockerfile");
        String end = name.substring(Math.max(0, name.length() - LONGEST));
        return (own ? name : end + "-" + hash()) + ".result";
    }

    private String hash() {
        return Blob.of(path.getBytes(StandardCharsets.UTF_8)).sha1().substring(0, 8);
    }

    static ConvertedScript of(ConvertedFile file) {
        return new ConvertedScript(
                file.original().name(), file.path(), file.original().text(), file.text());
    }
}
