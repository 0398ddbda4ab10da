package io.github.alpinist.migrate;

import io.github.alpinist.engine.Image;
import io.github.alpinist.measure.ImageInventory;
import io.github.alpinist.measure.KnownVulnerabilities;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.prune.KeptTexts;
import io.github.alpinist.prune.TreeReader;
import io.github.alpinist.report.Contents;
import io.github.alpinist.report.Unmeasured;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.report.Vulnerability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is in each variant, and writes down its packages beside the record. */
final class VariantContents {
    private final Run run;

    VariantContents(Run run) {
        this.run = run;
    }

    /**
     * What was read.
     *
     * @param contents in the order of the variants
     * @param unmeasured what could not be told of them
     */
    record Result(List<Contents> contents, List<Unmeasured> unmeasured) {}

    /** What is no longer on the engine is left out. */
    Result read() {
        List<Variant> variants = new ArrayList<>(run.record().built().values());
        run.record().pruned().flatMap(Pruned::slim).map(Slim::variant).ifPresent(variants::add);
        Map<VariantName, ImageInventory> inventories = new EnumMap<>(VariantName.class);
        Map<VariantName, String> sboms = new EnumMap<>(VariantName.class);
        variants.forEach(variant -> run.engine().image(variant.imageId()).ifPresent(image -> {
            ImageInventory inventory = inventory(image);
            inventories.put(variant.name(), inventory);
            sboms.put(variant.name(), sbom(inventory, variant.name(), image));
        }));
        return result(inventories, sboms);
    }

    private Result result(Map<VariantName, ImageInventory> inventories, Map<VariantName, String> sboms) {
        Optional<KnownVulnerabilities> known =
                run.operator().vulnerabilities().map(file -> KnownVulnerabilities.read(file, inventories.values()));
        List<Contents> contents = new ArrayList<>();
        List<Unmeasured> unmeasured = new ArrayList<>();
        inventories.forEach((name, inventory) -> {
            Optional<List<Vulnerability>> found = known.flatMap(each -> each.of(inventory));
            contents.add(inventory.contents(name, found, Optional.ofNullable(sboms.get(name))));
            known.filter(each -> found.isEmpty())
                    .map(each -> each.reason(inventory))
                    .ifPresent(reason ->
                            unmeasured.add(new Unmeasured("known vulnerabilities of " + name.label(), reason)));
        });
        return new Result(contents, unmeasured);
    }

    private ImageInventory inventory(Image image) {
        TreeReader reader = new TreeReader(KeptTexts.ofContents(), Set.of());
        FileTree tree = ImageFiles.of(run.engine(), image.id(), run.labels(), reader);
        return ImageInventory.of(tree, image.config());
    }

    private String sbom(ImageInventory inventory, VariantName name, Image image) {
        String file = "sbom-" + name.label() + ".cdx.json";
        String repository = run.record().subject().repository();
        String text = inventory.sbom(repository, name, image.id(), Instant.now(), Version.current());
        run.workspace().write(file, run.task().hidden().mask(text));
        return Workspace.NAME + "/" + file;
    }
}
