package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LicenceChangeTest {
    @Test
    void namesOfDebianAndOfSpdxMeanTheSame() {
        Contents debian = contents(VariantName.ORIGINAL, "GPL-2+", "Expat, LGPL-2.1+", "Apache-2.0", "Artistic");
        Contents alpine = contents(VariantName.ALPINE, "GPL-2.0-or-later AND MIT", "(LGPL-2.1-or-later OR Apache-2.0)");

        assertThat(LicenceChange.of(debian, alpine)).contains(new LicenceChange(List.of(), List.of("Artistic")));
    }

    @Test
    void whatComesAndWhatGoesIsSorted() {
        Contents debian = contents(VariantName.ORIGINAL, "GPL-3", "BSD-3-clause", "custom-terms");
        Contents alpine = contents(VariantName.ALPINE, "Zlib", "GPL-3.0-or-later", "BSD-3-Clause");

        assertThat(LicenceChange.of(debian, alpine))
                .contains(new LicenceChange(
                        List.of("GPL-3.0-or-later", "Zlib"), List.of("GPL-3.0-only", "custom-terms")));
    }

    @Test
    void withoutLicencesOnOneSideNothingIsSaid() {
        assertThat(LicenceChange.of(contents(VariantName.ORIGINAL), contents(VariantName.ALPINE, "MIT")))
                .isEmpty();
    }

    private static Contents contents(VariantName variant, String... licences) {
        return new Contents(
                variant,
                Stream.of(licences)
                        .map(licence -> new PackageSize("name", "1", 1, Optional.of(licence)))
                        .toList(),
                List.of(),
                new Surface(0, List.of(), List.of(), List.of(), List.of(), "root"),
                Optional.empty(),
                Optional.empty());
    }
}
