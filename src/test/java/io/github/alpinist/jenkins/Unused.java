package io.github.alpinist.jenkins;

import static io.github.alpinist.jenkins.Lineage.is;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds declared types and members that classes neither name, nor call, nor implement. */
final class Unused {
    private static final int MADE_BY_COMPILER = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

    private final Collection<ClassNode> ours;
    private final Map<String, ClassNode> declared = new HashMap<>();
    private final Lineage lineage;
    private final Set<String> used = new HashSet<>();

    private Unused(Collection<ClassNode> ours, Collection<ClassNode> declared, ClassFiles all) {
        this.ours = ours;
        declared.forEach(node -> this.declared.put(node.name, node));
        this.lineage = new Lineage(all);
    }

    /** @param all the declared classes, and ours */
    static List<String> of(Collection<ClassNode> ours, Collection<ClassNode> declared, ClassFiles all) {
        return new Unused(ours, declared, all).find();
    }

    private List<String> find() {
        for (ClassNode node : ours) {
            References references = new References(node);
            references.types().forEach(this::useType);
            references.members().forEach(this::useMember);
            references.lambdas().forEach(this::useMember);
            Annotated.in(node).forEach(this::useAnnotation);
            node.methods.forEach(method -> useMethod(node.name, method.name, method.desc));
            useImplemented(node);
        }
        return declared.values().stream().flatMap(this::unused).sorted().toList();
    }

    private void useType(String name) {
        if (declared.containsKey(name) && used.add(name)) {
            ClassNode node = declared.get(name);
            Stream.concat(Stream.ofNullable(node.superName), node.interfaces.stream())
                    .forEach(this::useType);
            References.typesOf(node.signature).forEach(this::useType);
            Annotated.on(node).forEach(this::useAnnotation);
            int dollar = name.lastIndexOf('$');
            if (dollar > 0) {
                useType(name.substring(0, dollar));
            }
        }
    }

    private void useAnnotation(Annotated annotation) {
        useType(annotation.type());
        List<MethodNode> elements =
                lineage.find(annotation.type()).map(node -> node.methods).orElse(List.of());
        elements.stream()
                .filter(element -> annotation.elements().contains(element.name))
                .forEach(element -> useMethod(annotation.type(), element.name, element.desc));
    }

    private void useMember(Reference reference) {
        if (reference.isMethod()) {
            useMethod(reference.owner(), reference.name(), reference.descriptor());
        } else {
            lineage.field(reference.owner(), reference.name(), reference.descriptor())
                    .ifPresent(found -> used.add(name(found.owner(), found.member().name, " " + found.member().desc)));
        }
    }

    /** A class that is made needs what its superclasses implement for it. */
    private void useImplemented(ClassNode node) {
        if (!is(node.access, Opcodes.ACC_ABSTRACT)) {
            lineage.of(node.name).stream()
                    .flatMap(above -> above.methods.stream())
                    .filter(method -> is(method.access, Opcodes.ACC_ABSTRACT))
                    .forEach(method -> useMethod(node.name, method.name, method.desc));
        }
    }

    /** What is called, and what is implemented or overridden. */
    private void useMethod(String owner, String name, String descriptor) {
        lineage.methods(owner, name, descriptor).stream()
                .filter(found -> used.add(name(found.owner(), name, descriptor)))
                .forEach(found -> References.typesOf(found.member()).forEach(this::useType));
    }

    private Stream<String> unused(ClassNode node) {
        if (!used.contains(node.name)) {
            return Stream.of(node.name);
        }
        List<String> members = new ArrayList<>();
        node.fields.stream()
                .filter(field -> !is(field.access, MADE_BY_COMPILER))
                .forEach(field -> members.add(name(node, field.name, " " + field.desc)));
        node.methods.stream()
                .filter(method -> !is(method.access, MADE_BY_COMPILER) && !method.name.startsWith("<"))
                .forEach(method -> members.add(name(node, method.name, method.desc)));
        return members.stream().filter(member -> !used.contains(member));
    }

    private static String name(ClassNode owner, String name, String descriptor) {
        return owner.name + "." + name + descriptor;
    }
}
