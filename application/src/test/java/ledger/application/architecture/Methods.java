package ledger.application.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Measures methods with the compiler's own parser: from the declaration, without annotations, to the last brace. */
final class Methods extends TreeScanner<@Nullable Void, @Nullable Void> {

    record Method(String name, long firstLine, long lines) {}

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Method> found = new ArrayList<>();

    private Methods(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
    }

    static List<Method> of(SourceText source) {
        JavacTask parser = (JavacTask)
                COMPILER.getTask(null, FILES, problem -> {}, List.of("-proc:none"), null, List.of(inMemory(source)));
        try {
            CompilationUnitTree unit = parser.parse().iterator().next();
            Methods methods = new Methods(unit, Trees.instance(parser).getSourcePositions());
            methods.scan(unit, null);
            return methods.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        long end = positions.getEndPosition(unit, method);
        if (end >= 0) {
            long first = lineAt(startWithoutAnnotations(method));
            found.add(new Method(method.getName().toString(), first, lineAt(end) - first + 1));
        }
        return super.visitMethod(method, null);
    }

    private long startWithoutAnnotations(MethodTree method) {
        long start = positions.getStartPosition(unit, method);
        for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
            start = Math.max(start, afterWhitespace(annotation));
        }
        return start;
    }

    private long afterWhitespace(Tree annotation) {
        CharSequence text = sourceText();
        int position = (int) positions.getEndPosition(unit, annotation);
        while (Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position;
    }

    private CharSequence sourceText() {
        try {
            return unit.getSourceFile().getCharContent(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long lineAt(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private static JavaFileObject inMemory(SourceText source) {
        return new SimpleJavaFileObject(URI.create("mem:///" + source.path()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
    }
}
