package org.baraza.app.channels;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Messages.Call;
import org.baraza.core.protect.OutboundText;

/**
 * Whatever speaks as the "External" channel of RapidPro and TextIt does: it calls {@code receive}, {@code sent},
 * {@code delivered}, {@code failed} and {@code stopped}, and is posted a form to send.
 */
@AutoService(Gateway.class)
public final class RapidPro implements Gateway {

    @Override
    public String key() {
        return "rapidpro-external";
    }

    @Override
    public String name() {
        return "RapidPro / TextIt External";
    }

    @Override
    public String entry() {
        return "/receive";
    }

    @Override
    public Heard read(Call call, Access access) {
        return switch (call.part()) {
            case "", "receive" -> Calls.message(call);
            case "sent" -> receipt(call, Heard.Fate.SENT);
            case "delivered" -> receipt(call, Heard.Fate.DELIVERED);
            case "failed" -> receipt(call, Heard.Fate.FAILED);
            case "stopped" ->
                Calls.from(Fields.of(call))
                        .<Heard>map(Heard.Stopped::new)
                        .orElseThrow(() -> new Malformed("There is no field \"from\"."));
            default -> throw new Malformed(404, "Call receive, sent, delivered, failed or stopped.");
        };
    }

    private static Heard receipt(Call call, Heard.Fate fate) {
        return Fields.of(call)
                .text("id")
                .<Heard>map(id -> new Heard.Receipts(Map.of(id, fate)))
                .orElseThrow(() -> new Malformed("There is no field \"id\"."));
    }

    @Override
    public Handing send(OutboundText text, Parcel parcel, Access access, Wire wire) {
        if (access.address().isEmpty()) {
            return new Handing.Later(Handing.Trouble.NO_ADDRESS);
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", parcel.id());
        form.put("text", parcel.words(text));
        form.put("to", parcel.to());
        form.put("to_no_plus", parcel.to().replaceFirst("^\\+", ""));
        form.put("from", access.from());
        form.put("from_no_plus", access.from().replaceFirst("^\\+", ""));
        form.put("channel", access.user());
        try {
            Wire.Answer answer = wire.post(access.address().get(), Map.of("Authorization", access.secret()), form);
            return answer.good() ? new Handing.Taken(Optional.of(parcel.id())) : answer.bad();
        } catch (IOException e) {
            return new Handing.Later(Handing.Trouble.UNREACHABLE);
        }
    }
}
