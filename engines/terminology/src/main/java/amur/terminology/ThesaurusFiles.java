package amur.terminology;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The project's own files, wherever the engine lies: in a folder of classes, in a jar, in a jar within a jar. Nobody keeps a list
 * of them, so that a new file is one file.
 */
final class ThesaurusFiles {
    private static final String FOLDER = "amur/terminology/";

    private ThesaurusFiles() {}

    /** Name within the folder → where to read it, in the order of the names. */
    static SortedMap<String, URL> own() throws IOException {
        URL here = Objects.requireNonNull(ThesaurusFiles.class.getResource("ThesaurusFiles.class"));
        return here.openConnection() instanceof JarURLConnection jar ? inJar(jar) : inFolder(here);
    }

    private static SortedMap<String, URL> inFolder(URL here) throws IOException {
        Path folder = Path.of(URI.create(here.toString())).getParent();
        var files = new TreeMap<String, URL>();
        try (var all = Files.walk(Objects.requireNonNull(folder))) {
            for (Path file : all.filter(f -> f.toString().endsWith(".txt")).toList()) {
                files.put(
                        folder.relativize(file).toString().replace(File.separatorChar, '/'),
                        file.toUri().toURL());
            }
        }
        return files;
    }

    private static SortedMap<String, URL> inJar(JarURLConnection jar) throws IOException {
        var files = new TreeMap<String, URL>();
        for (var entry : (Iterable<java.util.jar.JarEntry>) jar.getJarFile().stream()::iterator) {
            String name = entry.getName();
            if (name.startsWith(FOLDER) && name.endsWith(".txt")) {
                URL url = Objects.requireNonNull(
                        ThesaurusFiles.class.getClassLoader().getResource(name));
                files.put(name.substring(FOLDER.length()), url);
            }
        }
        return files;
    }
}
