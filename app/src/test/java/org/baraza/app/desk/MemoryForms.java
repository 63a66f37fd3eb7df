package org.baraza.app.desk;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.openrosa.PaperForm;
import org.baraza.core.ground.Handle;
import org.baraza.core.protect.Matter;
import org.baraza.core.protect.Scope;
import org.baraza.core.record.FormEntry;
import org.baraza.core.record.FormState;

/** One form through which one submission came, which also met another's change; for tests of screens. Takes nothing. */
public final class MemoryForms implements Forms {

    private static final Instant AT = Instant.parse("2025-03-04T05:00:00Z");
    private static final Handle DENG = new Handle("deng");

    /** A form whose texts carry a script. */
    private static final String HOSTILE = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
            <h:title>&lt;script&gt;window.planted=1&lt;/script&gt;</h:title>
            <model><instance><data id="&quot;&gt;&lt;script&gt;window.planted=1&lt;/script&gt;"><a/></data></instance>
            <bind nodeset="/data/a" type="string"/></model></h:head>
            <h:body><input ref="/data/a"><label>&lt;img src=x onerror="window.planted=1"&gt;</label></input></h:body>
            </h:html>""";

    private final String mission;
    private final Slip slip;

    public MemoryForms(String mission) {
        this.mission = mission;
        this.slip = new Slip(
                "submission-1",
                mission,
                "village-meeting",
                "1",
                DENG,
                Scope.ofMission(mission),
                AT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1,
                Matter.SUBMISSIONS);
    }

    @Override
    public List<Edition> list() {
        return List.of(new Edition(
                new FormEntry.Published(
                        mission,
                        "village-meeting",
                        "1",
                        "Village meeting",
                        "00".repeat(32),
                        "00".repeat(16),
                        List.of(new FormEntry.Media("well.png", "00".repeat(32), "00".repeat(16), 12)),
                        Optional.of("wells"),
                        DENG,
                        AT),
                FormState.OPEN,
                true));
    }

    @Override
    public Map<String, Map<String, Long>> counts(String asked) {
        return Map.of("village-meeting", Map.of("1", 1L));
    }

    @Override
    public byte[] xform(Edition edition) {
        return "<form/>".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public FormPaper.Sheet paper(Edition edition, FormPaper.Wishes wishes) {
        return new PaperForm().sheet(HOSTILE.getBytes(StandardCharsets.UTF_8), wishes);
    }

    @Override
    public Optional<byte[]> media(Edition edition, String file) {
        return Optional.empty();
    }

    @Override
    public Looked look(String fileName, byte[] bytes, Map<String, byte[]> files) {
        return new Unfit(List.of(new FormReader.Problem("survey, row 2", "No form. Upload one.")));
    }

    @Override
    public Edition publish(Draft draft, String to, By by) {
        throw new WrongUse("Nothing is published here.");
    }

    @Override
    public void move(String in, String form, FormState to, By by) {
        throw new WrongUse("Nothing is changed here.");
    }

    @Override
    public Crate crate() {
        throw new WrongUse("Nothing is taken here.");
    }

    @Override
    public List<Slip> submissions(String in, String form, int most) {
        return in.equals(mission) ? List.of(slip) : List.of();
    }

    @Override
    public Optional<Slip> findSubmission(String id) {
        return Optional.of(slip).filter(s -> s.id().equals(id));
    }

    @Override
    public Optional<Raw> open(String id, By by) {
        return findSubmission(id)
                .map(s -> new Raw(
                        "<data/>".getBytes(StandardCharsets.UTF_8),
                        List.of(new RawFile("file-1", "well.png", "image/png", 12))));
    }

    @Override
    public Optional<InputStream> openFile(String id, String file, By by) {
        return Optional.empty();
    }

    @Override
    public void erase(String id, By by) {
        throw new WrongUse("Nothing is destroyed here.");
    }

    @Override
    public Map<String, Boolean> deletedEntities(String in, String list, List<String> ids) {
        return Map.of();
    }

    @Override
    public List<EntityTrouble> entityTroubles(String in) {
        return in.equals(mission)
                ? List.of(new EntityTrouble("submission-1", mission, "wells", EntityTrouble.Kind.OVER, AT))
                : List.of();
    }

    @Override
    public void settle(String submission, By by) {
        throw new WrongUse("Nothing is settled here.");
    }

    @Override
    public void sweep() {
        // Nothing was left.
    }
}
