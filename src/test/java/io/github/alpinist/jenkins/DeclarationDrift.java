package io.github.alpinist.jenkins;

import static io.github.alpinist.jenkins.Lineage.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds what a declared class says that the real class does not. */
final class DeclarationDrift {
    private static final int KIND = Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION | Opcodes.ACC_ENUM;

    private final ClassNode declared;
    private final Lineage real;
    private final List<String> found = new ArrayList<>();

    DeclarationDrift(ClassNode declared, Lineage real) {
        this.declared = declared;
        this.real = real;
    }

    List<String> find() {
        Optional<ClassNode> node = real.find(declared.name);
        if (node.isEmpty()) {
            tell("is not there");
        } else {
            checkClass(node.get());
            declared.methods.stream().filter(DeclarationDrift::isPromised).forEach(this::checkMethod);
            declared.fields.stream()
                    .filter(field -> !is(field.access, Opcodes.ACC_PRIVATE))
                    .forEach(this::checkField);
        }
        return found;
    }

    private void checkClass(ClassNode node) {
        if ((node.access & KIND) != (declared.access & KIND)) {
            tell("is a class, an interface, an annotation or an enum, and declared as another");
        }
        if (!is(node.access, Opcodes.ACC_PUBLIC)) {
            tell("is not public");
        }
        Stream.concat(Stream.ofNullable(declared.superName), declared.interfaces.stream())
                .filter(above -> !real.isWithin(declared.name, above))
                .forEach(above -> tell("is not a " + above));
        if (is(declared.access, Opcodes.ACC_ANNOTATION)
                && !Annotated.retention(node).equals(Annotated.retention(declared))) {
            tell("is kept for " + Annotated.retention(node));
        }
        checkAnnotations("", Annotated.on(declared), Annotated.on(node));
    }

    /** A constructor may be the compiler's, which no source says; those that are called are looked at where they are. */
    private static boolean isPromised(MethodNode method) {
        return !is(method.access, Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC) && !method.name.startsWith("<");
    }

    private void checkMethod(MethodNode method) {
        String name = method.name + method.desc;
        real.method(declared.name, method.name, method.desc)
                .ifPresentOrElse(
                        there -> {
                            checkAccess(name, method.access, there.member().access);
                            if (is(there.member().access, Opcodes.ACC_ABSTRACT)
                                    && !is(method.access, Opcodes.ACC_ABSTRACT)) {
                                tell(name + " is abstract");
                            }
                            checkAnnotations(name, Annotated.on(method), Annotated.on(there.member()));
                        },
                        () -> tell(name + " is not there"));
    }

    private void checkField(FieldNode field) {
        String name = field.name + " " + field.desc;
        real.field(declared.name, field.name, field.desc)
                .ifPresentOrElse(
                        there -> checkAccess(name, field.access, there.member().access),
                        () -> tell(name + " is not there"));
    }

    private void checkAccess(String name, int promised, int actual) {
        if (is(promised, Opcodes.ACC_STATIC) != is(actual, Opcodes.ACC_STATIC)) {
            tell(name + (is(actual, Opcodes.ACC_STATIC) ? " is static" : " is not static"));
        }
        if (!is(actual, Lineage.REACHABLE)) {
            tell(name + " cannot be reached from outside");
        }
        if (is(promised, Opcodes.ACC_PUBLIC) && is(actual, Opcodes.ACC_PROTECTED)) {
            tell(name + " is protected");
        }
    }

    private void checkAnnotations(String where, List<Annotated> promised, List<Annotated> actual) {
        promised.stream()
                .filter(annotation -> actual.stream()
                        .noneMatch(there ->
                                there.type().equals(annotation.type()) && there.visible() == annotation.visible()))
                .forEach(annotation -> tell((where + " is not a " + annotation.type()).strip()));
    }

    private void tell(String what) {
        found.add(declared.name + ": " + what);
    }
}
