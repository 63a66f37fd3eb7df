package org.baraza.app.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.reference.PrefixedRootFactory;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;

/** The engine inside ODK Collect. Files that a form asks for are there, with one made-up row each. */
final class Phone {

    private Phone() {}

    static FormDef load(String xform) {
        synchronized (Phone.class) {
            PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
            PrototypeManager.registerPrototypes(CoreModelModule.classNames);
            new XFormsModule().registerModule();
            ReferenceManager.instance().reset();
            ReferenceManager.instance().addReferenceFactory(new Files("file", "file-csv", "instance", "images"));
            try {
                return XFormUtils.getFormFromInputStream(
                        new ByteArrayInputStream(xform.getBytes(StandardCharsets.UTF_8)));
            } catch (XFormParser.ParseException | RuntimeException e) {
                throw new AssertionError("the phone refuses the form: " + e.getMessage(), e);
            }
        }
    }

    private static final class Files extends PrefixedRootFactory {

        Files(String... roots) {
            super(roots);
        }

        @Override
        protected Reference factory(String terminal, String uri) {
            return new Made(uri);
        }
    }

    /** One made-up row in the format that the ending says. */
    private record Made(String uri) implements Reference {

        @Override
        public boolean doesBinaryExist() {
            return true;
        }

        @Override
        public InputStream getStream() {
            String text = "<root><item><name>a</name><label>A</label></item></root>";
            if (uri.endsWith(".csv")) {
                text = "name,label\na,A\n";
            } else if (uri.endsWith(".geojson")) {
                text = "{\"type\":\"FeatureCollection\",\"features\":[]}";
            }
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getURI() {
            return uri;
        }

        @Override
        public String getLocalURI() {
            try {
                java.nio.file.Path file =
                        java.nio.file.Files.createTempFile("form", uri.substring(uri.lastIndexOf('.')));
                file.toFile().deleteOnExit();
                java.nio.file.Files.write(file, getStream().readAllBytes());
                return file.toString();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reference[] probeAlternativeReferences() {
            return new Reference[0];
        }
    }
}
