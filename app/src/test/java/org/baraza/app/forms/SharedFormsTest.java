package org.baraza.app.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.app.desk.FormFinding;
import org.baraza.app.desk.FormReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spreadsheets that others wrote become the very forms that the most used converter makes of them. */
final class SharedFormsTest {

    /** It has one question more than the XLSX file of the same name, of which the XML was made. */
    private static final String OTHER_THAN_ITS_TWIN = "pyxform__extra_columns.xls";

    /** Formulas in them are no XPath; no converter can help that, and no phone loads them. */
    private static final Set<String> WRONG_FORMULAS =
            Set.of("pyxform__bad_calc.xlsx", "pyxform__xl_date_ambiguous.xlsx");

    static Stream<SharedForms.Form> made() {
        return orNone(SharedForms.list().stream()
                .filter(f -> !f.isRefused() && !f.fileName().equals(OTHER_THAN_ITS_TWIN))
                .toList());
    }

    static Stream<SharedForms.Form> refused() {
        return orNone(
                SharedForms.list().stream().filter(SharedForms.Form::isRefused).toList());
    }

    /** A test that is skipped says so; one without arguments would fail. */
    private static Stream<SharedForms.Form> orNone(List<SharedForms.Form> forms) {
        return forms.isEmpty()
                ? Stream.of(new SharedForms.Form(SharedForms.FOLDER.resolve("absent.xlsx")))
                : forms.stream();
    }

    private static void assumeShared() {
        assumeTrue(SharedForms.areThere(), "the shared forms are not beside the checkout: " + SharedForms.FOLDER);
    }

    @ParameterizedTest
    @MethodSource("made")
    void a_form_equals_what_the_other_converter_makes_of_it(SharedForms.Form form) throws IOException {
        assumeShared();
        FormReport report = XlsForms.read(form.bytes(), form.ownName());
        assertThat(report.xform()).as("%s", report.findings()).isPresent();
        assertThat(SameXml.difference(form.expected(), report.xform().orElseThrow()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_form_that_the_other_converter_refuses_is_refused_with_its_place_and_a_remedy(SharedForms.Form form)
            throws IOException {
        assumeShared();
        FormReport report = XlsForms.read(form.bytes(), form.ownName());
        assertThat(report.xform()).isEmpty();
        List<FormFinding> forbidding =
                report.findings().stream().filter(FormFinding::forbids).toList();
        assertThat(forbidding)
                .isNotEmpty()
                .allMatch(f -> !f.finding().kind().remedy().isBlank());
    }

    @ParameterizedTest
    @MethodSource("made")
    void a_phone_loads_the_form_unless_its_own_formulas_are_wrong(SharedForms.Form form) throws IOException {
        assumeShared();
        FormReport report = XlsForms.read(form.bytes(), form.ownName());
        if (WRONG_FORMULAS.contains(form.fileName())) {
            assertThat(catchThrowable(() -> Phone.load(form.expected()))).isInstanceOf(AssertionError.class);
            assertThat(catchThrowable(() -> Phone.load(report.xform().orElseThrow())))
                    .isInstanceOf(AssertionError.class);
        } else {
            assertThat(Phone.load(report.xform().orElseThrow()).getTitle()).isNotBlank();
        }
    }

    @Test
    void every_shared_form_is_looked_at() {
        assumeShared();
        assertThat(SharedForms.list()).hasSizeGreaterThanOrEqualTo(57);
    }
}
