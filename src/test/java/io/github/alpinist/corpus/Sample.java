package io.github.alpinist.corpus;

import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Spliced;
import java.util.List;

/**
 * A Dockerfile, what it became, and what that becomes when it is converted again.
 *
 * @param result the converted text, parsed
 * @param again the text of the second conversion
 */
record Sample(String name, Source source, Conversion conversion, Dockerfile result, String again) {

    static Sample of(Source source, Converter converter) {
        Conversion conversion = converter.convert(Dockerfile.parse(source));
        Dockerfile result = Dockerfile.parse(source.withText(conversion.text()));
        return new Sample(
                source.name(),
                source,
                conversion,
                result,
                converter.convert(result).text());
    }

    /** The shell texts of a file's RUN instructions. */
    static List<Spliced> scripts(Dockerfile file) {
        return file.instructions().stream()
                .map(Instruction::effective)
                .filter(instruction -> instruction.is("RUN"))
                .flatMap(instruction -> instruction.shellText().stream())
                .toList();
    }
}
