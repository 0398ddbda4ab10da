package io.github.alpinist.jenkins;

import org.jvnet.localizer.ResourceBundleHolder;

/** The texts of {@code Messages.properties}, in the language of whom Jenkins speaks to. */
final class Messages {
    private static final ResourceBundleHolder TEXTS = ResourceBundleHolder.get(Messages.class);

    private Messages() {}

    static String text(String key, Object... arguments) {
        return TEXTS.format(key, arguments);
    }
}
