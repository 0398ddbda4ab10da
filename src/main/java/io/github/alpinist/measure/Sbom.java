package io.github.alpinist.measure;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A variant's packages as a CycloneDX 1.6 document; the same image at the same time gives the same bytes. */
final class Sbom {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String IDENTIFIER =
            "(?!custom|[Pp]ublic|[Uu]nknown|(?:AND|OR|WITH)\\b)[A-Za-z0-9][A-Za-z0-9.+-]*";
    /** What Alpine's licence field should be; not all of its packages keep to it. */
    private static final Pattern EXPRESSION =
            Pattern.compile("\\(*%1$s\\)*(?: (?:AND|OR|WITH) \\(*%1$s\\)*)*+".formatted(IDENTIFIER));

    private static final String SHA256 = "sha256:";

    private Sbom() {}

    /**
     * Writes it, with a line feed at its end.
     *
     * @param subject the image
     * @param time of the document
     * @param version of Alpinist
     */
    static String of(ImageInventory contents, Subject subject, Instant time, String version) {
        JsonObject sbom = new JsonObject();
        sbom.addProperty("bomFormat", "CycloneDX");
        sbom.addProperty("specVersion", "1.6");
        sbom.addProperty("serialNumber", "urn:uuid:" + uuid(subject));
        sbom.addProperty("version", 1);
        sbom.add("metadata", metadata(subject, time, version));
        JsonArray components = new JsonArray();
        Set<String> urls = new HashSet<>();
        for (InstalledPackage each : contents.packages()) {
            String url = PackageUrl.of(each, contents.distribution());
            if (urls.add(url)) {
                components.add(component(each, url));
            }
        }
        sbom.add("components", components);
        return GSON.toJson(sbom) + "\n";
    }

    /**
     * What the document is of.
     *
     * @param name of the image
     * @param variant such as {@code slim}
     * @param image its id, {@code sha256:...}
     */
    record Subject(String name, String variant, String image) {}

    private static UUID uuid(Subject subject) {
        return UUID.nameUUIDFromBytes(subject.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject metadata(Subject subject, Instant time, String version) {
        JsonObject tool = new JsonObject();
        tool.addProperty("type", "application");
        tool.addProperty("name", "alpinist");
        tool.addProperty("version", version);
        JsonObject tools = new JsonObject();
        tools.add("components", array(tool));
        JsonObject image = new JsonObject();
        image.addProperty("type", "container");
        image.addProperty("bom-ref", subject.image());
        image.addProperty("name", subject.name());
        image.addProperty("version", subject.variant());
        if (subject.image().startsWith(SHA256)) {
            JsonObject hash = new JsonObject();
            hash.addProperty("alg", "SHA-256");
            hash.addProperty("content", subject.image().substring(SHA256.length()));
            image.add("hashes", array(hash));
        }
        JsonObject metadata = new JsonObject();
        metadata.addProperty("timestamp", time.truncatedTo(ChronoUnit.SECONDS).toString());
        metadata.add("tools", tools);
        metadata.add("component", image);
        return metadata;
    }

    private static JsonObject component(InstalledPackage each, String url) {
        JsonObject component = new JsonObject();
        component.addProperty("type", "library");
        component.addProperty("bom-ref", url);
        component.addProperty("name", each.name());
        component.addProperty("version", each.version());
        each.licence().map(text -> licences(each.kind(), text)).ifPresent(all -> component.add("licenses", all));
        component.addProperty("purl", url);
        return component;
    }

    private static JsonArray licences(InstalledPackage.Kind kind, String text) {
        JsonArray licences = new JsonArray();
        if (kind == InstalledPackage.Kind.APK && EXPRESSION.matcher(text).matches()) {
            JsonObject expression = new JsonObject();
            expression.addProperty("expression", text);
            licences.add(expression);
            return licences;
        }
        for (String name : kind == InstalledPackage.Kind.DEB ? text.split(", ", -1) : new String[] {text}) {
            JsonObject named = new JsonObject();
            named.addProperty("name", name);
            JsonObject licence = new JsonObject();
            licence.add("license", named);
            licences.add(licence);
        }
        return licences;
    }

    private static JsonArray array(JsonObject only) {
        JsonArray array = new JsonArray();
        array.add(only);
        return array;
    }
}
