package io.github.alpinist.jenkins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Looks up members as the virtual machine does: in a class, in its superclasses, then in all its interfaces. */
final class Lineage {
    /** From another package. */
    static final int REACHABLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private final ClassFiles files;

    Lineage(ClassFiles files) {
        this.files = files;
    }

    /** A member and the class that has it. */
    record Found<T>(ClassNode owner, T member) {}

    Optional<ClassNode> find(String name) {
        return files.find(name);
    }

    /** The class and all above it; superclasses before interfaces. What is not there is passed over. */
    List<ClassNode> of(String name) {
        List<ClassNode> superclasses = new ArrayList<>();
        for (String next = name; next != null; ) {
            Optional<ClassNode> node = files.find(next);
            node.ifPresent(superclasses::add);
            next = node.map(found -> found.superName).orElse(null);
        }
        Set<ClassNode> all = new LinkedHashSet<>(superclasses);
        superclasses.forEach(node -> addInterfaces(node, all));
        return List.copyOf(all);
    }

    boolean isWithin(String name, String ancestor) {
        return of(name).stream().anyMatch(node -> node.name.equals(ancestor));
    }

    Optional<Found<MethodNode>> method(String owner, String name, String descriptor) {
        return methods(owner, name, descriptor).stream().findFirst();
    }

    /** All that a class and those above it have of this name and descriptor, private ones of others left out. */
    List<Found<MethodNode>> methods(String owner, String name, String descriptor) {
        List<Found<MethodNode>> found = new ArrayList<>();
        for (ClassNode node : of(owner)) {
            for (MethodNode method : node.methods) {
                if (method.name.equals(name) && method.desc.equals(descriptor)) {
                    found.add(new Found<>(node, method));
                }
            }
            if (name.equals("<init>")) {
                break;
            }
        }
        return found;
    }

    Optional<Found<FieldNode>> field(String owner, String name, String descriptor) {
        for (ClassNode node : of(owner)) {
            for (FieldNode field : node.fields) {
                if (field.name.equals(name) && field.desc.equals(descriptor)) {
                    return Optional.of(new Found<>(node, field));
                }
            }
        }
        return Optional.empty();
    }

    /** The methods that a class must still have before there can be an object of it. */
    List<Found<MethodNode>> unimplemented(String name) {
        Map<String, Found<MethodNode>> missing = new LinkedHashMap<>();
        for (ClassNode node : of(name)) {
            for (MethodNode method : node.methods) {
                if (is(method.access, Opcodes.ACC_ABSTRACT) && !isImplemented(name, method)) {
                    missing.putIfAbsent(method.name + method.desc, new Found<>(node, method));
                }
            }
        }
        return List.copyOf(missing.values());
    }

    static boolean is(int access, int flag) {
        return (access & flag) != 0;
    }

    private boolean isImplemented(String name, MethodNode method) {
        return methods(name, method.name, method.desc).stream()
                .anyMatch(found -> !is(found.member().access, Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC));
    }

    private void addInterfaces(ClassNode node, Set<ClassNode> all) {
        for (String name : Objects.requireNonNull(node.interfaces)) {
            files.find(name).ifPresent(found -> {
                all.add(found);
                addInterfaces(found, all);
            });
        }
    }
}
