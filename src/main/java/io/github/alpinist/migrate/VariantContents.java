package io.github.alpinist.migrate;

import io.github.alpinist.engine.Image;
import io.github.alpinist.measure.ImageInventory;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.prune.KeptTexts;
import io.github.alpinist.prune.TreeReader;
import io.github.alpinist.report.Contents;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is in each variant, and writes down its packages beside the record. */
final class VariantContents {
    private final Run run;

    VariantContents(Run run) {
        this.run = run;
    }

    /** In the order of the variants; what is no longer on the engine is left out. */
    List<Contents> read() {
        List<Variant> variants = new ArrayList<>(run.record().built().values());
        run.record().pruned().flatMap(Pruned::slim).map(Slim::variant).ifPresent(variants::add);
        return variants.stream().flatMap(variant -> read(variant).stream()).toList();
    }

    private Optional<Contents> read(Variant variant) {
        return run.engine().image(variant.imageId()).map(image -> {
            TreeReader reader = new TreeReader(KeptTexts.ofContents(), Set.of());
            FileTree tree = ImageFiles.of(run.engine(), image.id(), run.labels(), reader);
            ImageInventory inventory = ImageInventory.of(tree, image.config());
            return inventory.contents(variant.name(), Optional.of(sbom(inventory, variant.name(), image)));
        });
    }

    private String sbom(ImageInventory inventory, VariantName name, Image image) {
        String file = "sbom-" + name.label() + ".cdx.json";
        String repository = run.record().subject().repository();
        String text = inventory.sbom(repository, name, image.id(), Instant.now(), Version.current());
        run.workspace().write(file, run.task().hidden().mask(text));
        return Workspace.NAME + "/" + file;
    }
}
