package io.github.alpinist.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds and removes what carries a label. */
final class Inventory {
    private static final String UNTAGGED = "<none>:<none>";

    private final DockerClient client;
    private final Calls calls;

    Inventory(Connection connection) {
        this.client = connection.client();
        this.calls = connection.calls();
    }

    List<Owned> owned(String label, Optional<String> value) {
        List<String> filter = List.of(value.map(wanted -> label + "=" + wanted).orElse(label));
        return calls.quick("list what carries the label " + label, () -> {
            List<Owned> found = new ArrayList<>();
            found.addAll(containers(filter));
            found.addAll(images(filter));
            found.addAll(networks(filter));
            found.addAll(volumes(filter));
            return found;
        });
    }

    /** @return whether it is gone; an image that something else still uses is left */
    boolean remove(Owned owned) {
        AtomicBoolean gone = new AtomicBoolean();
        calls.tidy("remove " + owned.name(), () -> gone.set(isGoneAfterRemoval(owned)));
        return gone.get();
    }

    private boolean isGoneAfterRemoval(Owned owned) {
        try {
            removeNow(owned);
            return true;
        } catch (NotFoundException e) {
            return true;
        } catch (ConflictException e) {
            if (owned.kind() == Owned.Kind.IMAGE) {
                return false;
            }
            throw e;
        }
    }

    private void removeNow(Owned owned) {
        switch (owned.kind()) {
            case CONTAINER ->
                client.removeContainerCmd(owned.id())
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            case IMAGE -> client.removeImageCmd(owned.name()).exec();
            case NETWORK -> client.removeNetworkCmd(owned.id()).exec();
            case VOLUME -> client.removeVolumeCmd(owned.id()).exec();
        }
    }

    private List<Owned> containers(List<String> filter) {
        return client.listContainersCmd().withShowAll(true).withLabelFilter(filter).exec().stream()
                .map(found -> new Owned(Owned.Kind.CONTAINER, found.getId(), name(found), orEmpty(found.getLabels())))
                .toList();
    }

    /** One that is being removed may have no name any more. */
    private static String name(Container container) {
        String @Nullable [] names = container.getNames();
        return names == null || names.length == 0 ? container.getId() : names[0].replaceFirst("^/", "");
    }

    private List<Owned> images(List<String> filter) {
        return client.listImagesCmd().withFilter("label", filter).exec().stream()
                .flatMap(found -> names(found)
                        .map(name -> new Owned(Owned.Kind.IMAGE, found.getId(), name, orEmpty(found.getLabels()))))
                .toList();
    }

    /** Its tags; its id where it has none, which older engines show as a tag of its own. */
    private static Stream<String> names(com.github.dockerjava.api.model.Image image) {
        String @Nullable [] tags = image.getRepoTags();
        List<String> named = Stream.of(tags == null ? new String[0] : tags)
                .filter(tag -> !tag.equals(UNTAGGED))
                .toList();
        return named.isEmpty() ? Stream.of(image.getId()) : named.stream();
    }

    private List<Owned> networks(List<String> filter) {
        return client.listNetworksCmd().withFilter("label", filter).exec().stream()
                .map(found -> new Owned(Owned.Kind.NETWORK, found.getId(), found.getName(), orEmpty(found.getLabels())))
                .toList();
    }

    private List<Owned> volumes(List<String> filter) {
        List<InspectVolumeResponse> found =
                client.listVolumesCmd().withFilter("label", filter).exec().getVolumes();
        return (found == null ? List.<InspectVolumeResponse>of() : found)
                .stream()
                        .map(volume -> new Owned(
                                Owned.Kind.VOLUME, volume.getName(), volume.getName(), orEmpty(volume.getLabels())))
                        .toList();
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> labels) {
        return labels == null ? Map.of() : labels;
    }
}
