package io.github.alpinist.jenkins;

import static io.github.alpinist.jenkins.Lineage.is;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds where classes that were compiled against declarations do not fit the real classes. */
final class Drift {
    private final Lineage real;
    private final Predicate<String> declared;
    private final List<String> found = new ArrayList<>();

    private Drift(Lineage real, Predicate<String> declared) {
        this.real = real;
        this.declared = declared;
    }

    /**
     * What does not fit, in words; nothing where all does.
     *
     * @param ours the compiled classes
     * @param declared what they were compiled against
     * @param real the real classes, and ours among them
     */
    static List<String> of(Collection<ClassNode> ours, Collection<ClassNode> declared, ClassFiles real) {
        Lineage lineage = new Lineage(real);
        List<String> found = new ArrayList<>();
        declared.forEach(node -> found.addAll(new DeclarationDrift(node, lineage).find()));
        List<String> names = declared.stream().map(node -> node.name).toList();
        ours.forEach(node -> found.addAll(new Drift(lineage, names::contains).of(node)));
        return found.stream().distinct().toList();
    }

    private List<String> of(ClassNode node) {
        References references = new References(node);
        references.members().stream()
                .filter(reference -> isOfInterest(reference.owner()))
                .forEach(reference -> checkMember(node, reference));
        references.lambdas().stream()
                .filter(lambda -> declared.test(lambda.owner()))
                .forEach(lambda -> checkLambda(node, lambda));
        Annotated.in(node).stream()
                .filter(annotation -> declared.test(annotation.type()))
                .forEach(annotation -> checkAnnotation(node, annotation));
        checkInheritance(node);
        return found;
    }

    /** A class of ours may inherit what it is asked for. */
    private boolean isOfInterest(String owner) {
        return real.of(owner).stream().anyMatch(node -> declared.test(node.name)) || declared.test(owner);
    }

    private void checkMember(ClassNode node, Reference reference) {
        Optional<Integer> access = reference.isMethod()
                ? real.method(reference.owner(), reference.name(), reference.descriptor())
                        .map(method -> method.member().access)
                : real.field(reference.owner(), reference.name(), reference.descriptor())
                        .map(field -> field.member().access);
        if (access.isEmpty()) {
            tell(node, reference + " is not there");
            return;
        }
        if (!is(access.get(), Lineage.REACHABLE) && declared.test(reference.owner())) {
            tell(node, reference + " cannot be reached from outside");
        }
        if (is(access.get(), Opcodes.ACC_STATIC) != reference.isStatic()) {
            tell(node, reference + (reference.isStatic() ? " is not static" : " is static"));
        }
        if (reference.isMethod() && isInterface(reference.owner()) != reference.onInterface()) {
            tell(node, reference.owner() + (reference.onInterface() ? " is a class" : " is an interface"));
        }
    }

    private void checkLambda(ClassNode node, Reference lambda) {
        List<String> methods = real.unimplemented(lambda.owner()).stream()
                .map(method -> method.member().name + method.member().desc)
                .toList();
        if (!methods.equals(List.of(lambda.name() + lambda.descriptor()))) {
            tell(node, "a lambda stands for " + lambda + ", and abstract there are " + methods);
        }
    }

    private void checkAnnotation(ClassNode node, Annotated annotation) {
        real.find(annotation.type()).ifPresent(type -> {
            if (annotation.visible() != Annotated.retention(type).equals("RUNTIME")) {
                tell(node, type.name + " is kept for " + Annotated.retention(type));
            }
            List<MethodNode> required = type.methods.stream()
                    .filter(element -> element.annotationDefault == null && is(element.access, Opcodes.ACC_ABSTRACT))
                    .filter(element -> !annotation.elements().contains(element.name))
                    .toList();
            required.forEach(element -> tell(node, type.name + " wants a value for " + element.name));
        });
    }

    private void checkInheritance(ClassNode node) {
        if (!is(node.access, Opcodes.ACC_ABSTRACT)) {
            real.unimplemented(node.name)
                    .forEach(method -> tell(
                            node,
                            "does not implement " + method.owner().name + "." + method.member().name
                                    + method.member().desc));
        }
        if (node.superName != null && is(access(node.superName), Opcodes.ACC_FINAL)) {
            tell(node, node.superName + " is final");
        }
        node.methods.stream()
                .filter(method -> !method.name.startsWith("<") && !is(method.access, Opcodes.ACC_PRIVATE))
                .forEach(method -> checkOverride(node, method));
    }

    private void checkOverride(ClassNode node, MethodNode method) {
        real.methods(node.name, method.name, method.desc).stream()
                .filter(above -> above.owner() != node && !above.owner().name.equals(node.name))
                .filter(above -> !is(above.member().access, Opcodes.ACC_PRIVATE))
                .forEach(above -> {
                    String name = above.owner().name + "." + method.name + method.desc;
                    if (is(above.member().access, Opcodes.ACC_FINAL)) {
                        tell(node, "overrides " + name + ", which is final");
                    }
                    if (is(above.member().access, Opcodes.ACC_STATIC) != is(method.access, Opcodes.ACC_STATIC)) {
                        tell(node, "hides " + name + ", of which one is static and the other is not");
                    }
                });
    }

    private boolean isInterface(String name) {
        return is(access(name), Opcodes.ACC_INTERFACE);
    }

    private int access(String name) {
        return real.find(name).map(node -> node.access).orElse(0);
    }

    private void tell(ClassNode node, String what) {
        found.add(node.name + ": " + what);
    }
}
