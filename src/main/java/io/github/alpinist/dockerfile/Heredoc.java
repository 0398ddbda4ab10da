package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;

/**
 * A here-document of a RUN, COPY or ADD.
 *
 * @param delimiter without quotes
 * @param descriptor the file descriptor before {@code <<}, 0 where none is written
 * @param expand whether variables are expanded in the body, which quotes around the delimiter forbid
 * @param stripTabs whether leading tabs are taken away ({@code <<-})
 * @param body the lines between, with their line endings; leading tabs are left out where they are stripped
 * @param wordSpan the word that announces it, such as {@code <<"EOF"}
 * @param bodySpan the lines between, with their line endings
 * @param terminatorSpan the line that ends it, without its line ending; empty where the text ends first
 */
public record Heredoc(
        String delimiter,
        int descriptor,
        boolean expand,
        boolean stripTabs,
        Spliced body,
        Span wordSpan,
        Span bodySpan,
        Span terminatorSpan) {}
