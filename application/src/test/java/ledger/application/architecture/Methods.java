package ledger.application.architecture;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
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

    /** The methods of each file; a compiler that is made for each of them takes ten times as long. */
    static Map<SourceText, List<Method>> of(List<SourceText> sources) {
        Map<SourceText, List<Method>> all = new LinkedHashMap<>();
        if (sources.isEmpty()) {
            return all; // the compiler insists on something to do
        }
        Map<URI, SourceText> byUri = sources.stream().collect(toMap(InMemory::uri, identity()));
        JavacTask parser = (JavacTask) COMPILER.getTask(
                null,
                FILES,
                problem -> {},
                List.of("-proc:none"),
                null,
                sources.stream().map(InMemory::new).toList());
        SourcePositions positions = Trees.instance(parser).getSourcePositions();
        try {
            for (CompilationUnitTree unit : parser.parse()) {
                Methods methods = new Methods(unit, positions);
                methods.scan(unit, null);
                all.put(requireNonNull(byUri.get(unit.getSourceFile().toUri())), methods.found);
            }
            return all;
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

    private static final class InMemory extends SimpleJavaFileObject {

        private final SourceText source;

        InMemory(SourceText source) {
            super(uri(source), Kind.SOURCE);
            this.source = source;
        }

        static URI uri(SourceText source) {
            return URI.create("mem:///" + source.path());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }
}
