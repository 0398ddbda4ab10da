package io.github.alpinist.jenkins;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What a class file asks of others. */
final class References {
    private final ClassNode node;

    References(ClassNode node) {
        this.node = node;
    }

    /** Every type that it names anywhere, its own name included. */
    Set<String> types() {
        Set<String> names = new TreeSet<>();
        node.accept(new ClassRemapper(new ClassNode(), noting(names)));
        return names;
    }

    /** Every type that a method names. */
    static Set<String> typesOf(MethodNode method) {
        Set<String> names = new TreeSet<>();
        method.accept(new ClassRemapper(new ClassNode(), noting(names)));
        return names;
    }

    /** Every type that a generic signature names; where there is none, neither are types. */
    static Set<String> typesOf(@Nullable String signature) {
        Set<String> names = new TreeSet<>();
        noting(names).mapSignature(signature, false);
        return names;
    }

    private static Remapper noting(Set<String> names) {
        return new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String name) {
                names.add(name);
                return name;
            }
        };
    }

    Set<Reference> members() {
        Set<Reference> found = new LinkedHashSet<>();
        for (AbstractInsnNode instruction : instructions()) {
            if (instruction instanceof MethodInsnNode call) {
                found.add(new Reference(
                        call.owner, call.name, call.desc, call.getOpcode() == Opcodes.INVOKESTATIC, call.itf));
            } else if (instruction instanceof FieldInsnNode field) {
                found.add(new Reference(field.owner, field.name, field.desc, isStatic(field), false));
            } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                handles(dynamic).forEach(handle -> found.add(of(handle)));
            }
        }
        return found;
    }

    /** The method that each lambda of the class stands for. */
    Set<Reference> lambdas() {
        Set<Reference> found = new LinkedHashSet<>();
        for (AbstractInsnNode instruction : instructions()) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic
                    && dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
                String owner = Type.getReturnType(dynamic.desc).getInternalName();
                found.add(new Reference(owner, dynamic.name, dynamic.bsmArgs[0].toString(), false, true));
            }
        }
        return found;
    }

    private List<AbstractInsnNode> instructions() {
        List<AbstractInsnNode> all = new ArrayList<>();
        for (MethodNode method : node.methods) {
            method.instructions.forEach(all::add);
        }
        return all;
    }

    private static boolean isStatic(FieldInsnNode field) {
        return field.getOpcode() == Opcodes.GETSTATIC || field.getOpcode() == Opcodes.PUTSTATIC;
    }

    private static List<Handle> handles(InvokeDynamicInsnNode dynamic) {
        List<Handle> handles = new ArrayList<>();
        for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle) {
                handles.add(handle);
            }
        }
        return handles;
    }

    private static Reference of(Handle handle) {
        boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC || handle.getTag() == Opcodes.H_GETSTATIC;
        return new Reference(handle.getOwner(), handle.getName(), handle.getDesc(), isStatic, handle.isInterface());
    }
}
