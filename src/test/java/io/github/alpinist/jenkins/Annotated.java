package io.github.alpinist.jenkins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * An annotation in a class file.
 *
 * @param type its type, with slashes
 * @param visible whether it can be seen at run time
 * @param elements what it gives
 */
record Annotated(String type, boolean visible, List<String> elements) {
    /** All of a class file: of the class, its fields, its methods and their parameters. */
    static List<Annotated> in(ClassNode node) {
        List<Annotated> all = new ArrayList<>(of(node.visibleAnnotations, node.invisibleAnnotations));
        for (FieldNode field : node.fields) {
            all.addAll(of(field.visibleAnnotations, field.invisibleAnnotations));
        }
        for (MethodNode method : node.methods) {
            all.addAll(of(method.visibleAnnotations, method.invisibleAnnotations));
            all.addAll(ofParameters(method.visibleParameterAnnotations, true));
            all.addAll(ofParameters(method.invisibleParameterAnnotations, false));
        }
        return all;
    }

    static List<Annotated> on(ClassNode node) {
        return of(node.visibleAnnotations, node.invisibleAnnotations);
    }

    static List<Annotated> on(MethodNode node) {
        return of(node.visibleAnnotations, node.invisibleAnnotations);
    }

    /** Where annotations of this type are kept: {@code SOURCE}, {@code CLASS} or {@code RUNTIME}. */
    static String retention(ClassNode annotation) {
        return Optional.ofNullable(annotation.visibleAnnotations).orElse(List.of()).stream()
                .filter(node -> node.desc.equals("Ljava/lang/annotation/Retention;"))
                .map(node -> ((String[]) node.values.get(1))[1])
                .findFirst()
                .orElse("CLASS");
    }

    private static List<Annotated> of(List<AnnotationNode> visible, List<AnnotationNode> invisible) {
        return Stream.concat(of(visible, true), of(invisible, false)).toList();
    }

    private static Stream<Annotated> of(List<AnnotationNode> nodes, boolean visible) {
        return Stream.ofNullable(nodes).flatMap(List::stream).map(node -> of(node, visible));
    }

    private static List<Annotated> ofParameters(List<AnnotationNode>[] parameters, boolean visible) {
        return Stream.ofNullable(parameters)
                .flatMap(Stream::of)
                .flatMap(nodes -> of(nodes, visible))
                .toList();
    }

    private static Annotated of(AnnotationNode node, boolean visible) {
        List<String> elements = new ArrayList<>();
        if (node.values != null) {
            for (int i = 0; i < node.values.size(); i += 2) {
                elements.add(node.values.get(i).toString());
            }
        }
        return new Annotated(Type.getType(node.desc).getInternalName(), visible, elements);
    }
}
