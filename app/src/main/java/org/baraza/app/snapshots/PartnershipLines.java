package org.baraza.app.snapshots;

import java.util.Optional;
import org.baraza.core.ground.Handle;
import org.baraza.core.ground.Month;
import org.baraza.core.ground.PartnerType;
import org.baraza.core.record.Partnership;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Partnerships by pseudonym. Months are {@link Month#index()}; the end is absent while a partnership runs. */
public final class PartnershipLines implements LineCodec<Partnership> {

    @Override
    public String kind() {
        return "partnerships-1.jsonl";
    }

    @Override
    public void write(Partnership partnership, ObjectNode line) {
        line.put("partner", partnership.partner().code());
        line.put("type", partnership.type().name());
        line.put("pcode", partnership.pcode());
        line.put("start", partnership.start().index());
        partnership.end().ifPresent(e -> line.put("end", e.index()));
    }

    @Override
    public Partnership read(JsonNode line) {
        return new Partnership(
                new Handle(line.required("partner").stringValue()),
                PartnerType.valueOf(line.required("type").stringValue()),
                line.required("pcode").stringValue(),
                new Month(line.required("start").intValue()),
                Optional.ofNullable(line.get("end")).map(e -> new Month(e.intValue())));
    }
}
