package org.baraza.app.channels;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Messages.Call;
import org.baraza.core.protect.OutboundText;
import tools.jackson.databind.JsonNode;

/**
 * Any program that can call an address and be called at one, with a form or JSON. In: {@code from}, {@code text},
 * {@code id}, {@code time}, {@code charset}, and {@code reference}, {@code part} and {@code parts} for a part of a long
 * message. Out: {@code to}, {@code text}, {@code from}, {@code id}, and {@code receipt}, an address that is called with
 * {@code status} sent, delivered or failed.
 */
@AutoService(Gateway.class)
public final class PlainHttp implements Gateway {

    @Override
    public String key() {
        return "plain-http";
    }

    @Override
    public String name() {
        return "HTTP";
    }

    @Override
    public String entry() {
        return "?from=…&text=…&id=…&time=…";
    }

    @Override
    public Heard read(Call call, Access access) {
        if (call.part().equals("status")) {
            Fields fields = Fields.of(call);
            Optional<String> id = fields.text("id");
            Optional<Heard.Fate> fate = fields.text("status").flatMap(PlainHttp::fate);
            return id.isPresent() && fate.isPresent()
                    ? new Heard.Receipts(Map.of(id.get(), fate.get()))
                    : new Heard.Nothing();
        }
        return Calls.message(call);
    }

    static Optional<Heard.Fate> fate(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "sent" -> Optional.of(Heard.Fate.SENT);
            case "delivered" -> Optional.of(Heard.Fate.DELIVERED);
            case "failed" -> Optional.of(Heard.Fate.FAILED);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Heard.Fate> fate(Call call) {
        return Fields.of(call).text("status").flatMap(PlainHttp::fate);
    }

    @Override
    public Handing send(OutboundText text, Parcel parcel, Access access, Wire wire) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", parcel.id());
        form.put("to", parcel.to());
        form.put("text", parcel.words(text));
        form.put("from", access.from());
        form.put("receipt", parcel.receipt().toString());
        if (access.address().isEmpty()) {
            return new Handing.Later(Handing.Trouble.NO_ADDRESS);
        }
        try {
            Wire.Answer answer = wire.post(
                    access.address().get(),
                    access.secret().isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + access.secret()),
                    form);
            return answer.good()
                    ? new Handing.Taken(Fields.json(answer.body())
                            .map(tree -> tree.path("id"))
                            .filter(JsonNode::isString)
                            .map(JsonNode::asString))
                    : answer.bad();
        } catch (IOException e) {
            return new Handing.Later(Handing.Trouble.UNREACHABLE);
        }
    }
}
