package org.baraza.reference;

import java.util.List;
import java.util.stream.Collectors;
import org.baraza.app.forms.FormFindings;
import org.baraza.app.forms.FormReference;
import org.baraza.core.ground.FindingKind;

/** The page of what may stand in a form and of what can be wrong with one. */
final class FormPage {

    private FormPage() {}

    static String page(String made) {
        StringBuilder page = new StringBuilder("# Forms\n\n").append(made);
        page.append("What `baraza xlsform` takes. [Write a form](../how-to/write-a-form.md) shows how to begin.\n\n");
        page.append("## Types of questions\n\n");
        types(page, "type", FormReference.types());
        page.append("\n## Questions with choices\n\n");
        page.append(
                "The name of a list, of a file (.csv, .xml, .geojson) or a reference to a repeat's question, ${name},"
                        + " follows the type.\n\n");
        types(page, "begins with", FormReference.selects());
        page.append("\n## Groups, repeats and loops\n\n");
        page.append("`begin_group` and `end_group`, `begin_repeat` and `end_repeat`, `begin_loop` over a list and"
                + " `end_loop`, with an underscore or a space.\n");
        page.append("\n## Parameters\n\n| parameter | may be |\n|---|---|\n");
        FormReference.meanings()
                .forEach((name, meaning) -> page.append("| `")
                        .append(name)
                        .append("` | ")
                        .append(meaning)
                        .append(" |\n"));
        page.append("\n## Findings\n\n| code | the form is | what was found | what to do |\n|---|---|---|---|\n");
        FormFindings.all().stream()
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .forEach(kind -> page.append("| `")
                        .append(kind.code())
                        .append("` | ")
                        .append(kind.severity() == FindingKind.Severity.SET_ASIDE ? "refused" : "made")
                        .append(" | ")
                        .append(kind.title())
                        .append(" | ")
                        .append(kind.remedy().replace("|", "\\|"))
                        .append(" |\n"));
        return page.toString();
    }

    private static void types(StringBuilder page, String first, List<FormReference.Type> types) {
        page.append("| ").append(first).append(" | alike | shown as | kept as | parameters |\n|---|---|---|---|---|\n");
        for (FormReference.Type type : types) {
            page.append("| `")
                    .append(type.names().getFirst())
                    .append("` | ")
                    .append(code(type.names().subList(1, type.names().size())))
                    .append(" | ")
                    .append(type.shown())
                    .append(" | ")
                    .append(type.kept())
                    .append(" | ")
                    .append(code(List.copyOf(type.parameters())))
                    .append(" |\n");
        }
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
