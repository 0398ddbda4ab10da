package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To write what is found anew: {@code mvn test -Dtest=RisksAreFoundTest -Dalpinist.write=true}. */
class RisksAreFoundTest {
    static Stream<RiskCase> cases() throws IOException {
        return RiskCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultIsFoundAndWhatLooksLikeItIsNot(RiskCase each) throws IOException {
        String text = RiskCase.text(each.findings());
        if (each.isHarmless()) {
            assertThat(text).isEmpty();
            return;
        }
        if (Boolean.getBoolean("alpinist.write")) {
            Files.writeString(each.expected(), text);
        }
        assertThat(text).isNotEmpty().isEqualTo(Files.readString(each.expected()));
    }

    @Test
    void everyRiskHasARepositoryWithTheFaultAndOneWithout() throws IOException {
        List<RiskCase> cases = RiskCase.all();
        assertThat(Risks.groups().stream().flatMap(group -> group.risks().stream()))
                .extracting(Risk::id)
                .allSatisfy(id -> assertThat(cases)
                        .filteredOn(each -> each.risk().equals(id))
                        .extracting(RiskCase::isHarmless)
                        .as(id)
                        .contains(true, false));
    }

    @Test
    void everyCaseIsForARiskOfTheCatalogue() throws IOException {
        assertThat(RiskCase.all())
                .extracting(each -> Risks.of(each.risk()).id())
                .doesNotContainNull();
    }
}
