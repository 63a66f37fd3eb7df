package org.baraza.app.channels;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Messages.Call;
import org.baraza.core.protect.OutboundText;
import tools.jackson.databind.JsonNode;

/**
 * Africa's Talking: it posts each message to one address and each delivery report to another ({@code status}); texts are
 * posted to its messaging address with the application's name and key.
 */
@AutoService(Gateway.class)
public final class AfricasTalking implements Gateway {

    @Override
    public String key() {
        return "africas-talking";
    }

    @Override
    public String name() {
        return "Africa's Talking";
    }

    @Override
    public String entry() {
        return "";
    }

    @Override
    public Heard read(Call call, Access access) {
        if (!call.part().equals("status")) {
            return Calls.message(call);
        }
        Fields fields = Fields.of(call);
        String id = fields.text("id").orElseThrow(() -> new Malformed("There is no field \"id\"."));
        return switch (fields.text("status").orElse("")) {
            case "Success" -> new Heard.Receipts(Map.of(id, Heard.Fate.DELIVERED));
            case "Sent", "Submitted", "Buffered" -> new Heard.Receipts(Map.of(id, Heard.Fate.SENT));
            case "Rejected", "Failed", "Expired", "AbsentSubscriber" ->
                new Heard.Receipts(Map.of(id, Heard.Fate.FAILED));
            // What it means nobody here knows: that is not that it failed.
            default -> new Heard.Nothing();
        };
    }

    @Override
    public Handing send(OutboundText text, Parcel parcel, Access access, Wire wire) {
        if (access.address().isEmpty()) {
            return new Handing.Later(Handing.Trouble.NO_ADDRESS);
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("username", access.user());
        form.put("to", parcel.to());
        form.put("message", parcel.words(text));
        if (!access.from().isEmpty()) {
            form.put("from", access.from());
        }
        try {
            Wire.Answer answer = wire.post(
                    access.address().get(), Map.of("apiKey", access.secret(), "Accept", "application/json"), form);
            return answer.good() ? handing(answer.body()) : answer.bad();
        } catch (IOException e) {
            return new Handing.Later(Handing.Trouble.UNREACHABLE);
        }
    }

    private static Handing handing(byte[] body) {
        Optional<JsonNode> to = Fields.json(body)
                .map(tree -> tree.path("SMSMessageData").path("Recipients").path(0))
                .filter(JsonNode::isObject);
        if (to.isEmpty()) {
            return new Handing.Later(Handing.Trouble.NOT_UNDERSTOOD);
        }
        return switch (to.get().path("statusCode").asInt(0)) {
            case 100, 101, 102 ->
                new Handing.Taken(Optional.of(to.get().path("messageId").asString(""))
                        .filter(id -> !id.isEmpty() && !id.equals("None")));
            case 402, 403, 404, 406, 409 -> new Handing.Refused(Handing.Trouble.NUMBER_REFUSED);
            default -> new Handing.Later(Handing.Trouble.BUSY);
        };
    }
}
