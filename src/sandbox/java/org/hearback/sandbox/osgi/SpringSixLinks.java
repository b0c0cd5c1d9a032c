package org.hearback.sandbox.osgi;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

import java.util.Arrays;

/** Turns the few calls of Gemini Blueprint that Spring 6 no longer knows into ones that it does. */
final class SpringSixLinks {
    private SpringSixLinks() {}

    static byte[] relink(byte[] original) {
        var reader = new ClassReader(original);
        var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Relinked(writer), 0);
        return writer.toByteArray();
    }

    private static final class Relinked extends ClassVisitor {
        Relinked(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            var kept =
                    interfaces == null
                            ? null
                            : Arrays.stream(interfaces)
                                    .filter(i -> !i.endsWith("/SecurityContextProvider"))
                                    .toArray(String[]::new);
            super.visit(version, access, name, signature, superName, kept);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new Calls(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class Calls extends MethodVisitor {
        Calls(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals("org/springframework/util/Assert")
                    && Type.getArgumentTypes(descriptor).length == 1) {
                // Spring 6 wants a message with each assertion.
                visitLdcInsn("gemini: " + name);
                var withMessage = descriptor.replace(")V", "Ljava/lang/String;)V");
                super.visitMethodInsn(opcode, owner, name, withMessage, isInterface);
            } else if (name.equals("cancelRefresh")) {
                super.visitMethodInsn(opcode, owner, name, "(Ljava/lang/Throwable;)V", isInterface);
            } else if (name.equals("setSecurityContextProvider")) {
                // Security managers are gone: drop the factory and the provider.
                visitInsn(Opcodes.POP2);
            } else if (name.equals("getAccessControlContext")
                    && owner.startsWith("org/springframework")) {
                visitInsn(Opcodes.POP);
                visitInsn(Opcodes.ACONST_NULL);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }
}
