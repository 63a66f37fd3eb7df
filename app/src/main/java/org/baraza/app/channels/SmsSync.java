package org.baraza.app.channels;

import com.google.auto.service.AutoService;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.baraza.app.desk.Messages.Call;
import org.baraza.app.desk.Messages.Reply;
import org.baraza.core.protect.OutboundText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A telephone with the app SMSSync, or one that speaks as it does. It posts what it got, and asks for what it is to send
 * ({@code task=send}), so that it needs no address of its own. A text counts as handed over when it was asked for.
 */
@AutoService(Gateway.class)
public final class SmsSync implements Gateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TYPE = "application/json;charset=UTF-8";

    @Override
    public String key() {
        return "smssync";
    }

    @Override
    public String name() {
        return "Android (SMSSync)";
    }

    @Override
    public String entry() {
        return "";
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Heard read(Call call, Access access) {
        Call asked = new Call(call.part(), call.query(), "", new byte[0]);
        Fields query = Fields.of(asked);
        String task = query.text("task").orElse("");
        if (task.isEmpty()) {
            requireSecret(access, Fields.of(call).text("secret").orElse(""));
            return Calls.message(call);
        }
        // Numbers are given only to whoever brings the secret; what became of texts is told without it by some
        // versions.
        String brought = query.text("secret").orElse(task.equals("send") ? "" : access.secret());
        requireSecret(access, brought);
        return switch (task) {
            case "send" -> new Heard.Asks();
            case "sent" -> new Heard.Took(ids(call));
            case "result" -> results(call);
            default -> new Heard.Nothing();
        };
    }

    /** The app was told a secret of its own to bring along with each message. */
    private static void requireSecret(Access access, String brought) {
        if (!access.secret().isEmpty()
                && !MessageDigest.isEqual(
                        access.secret().getBytes(StandardCharsets.UTF_8), brought.getBytes(StandardCharsets.UTF_8))) {
            throw new Malformed(403, "The secret is not the one this gateway was given.");
        }
    }

    private static List<String> ids(Call call) {
        return Fields.json(call.body()).map(tree -> tree.path("queued_messages")).stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .limit(200)
                .toList();
    }

    private static Heard results(Call call) {
        Map<String, Heard.Fate> fates = new HashMap<>();
        Fields.json(call.body()).map(tree -> tree.path("message_result")).stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .filter(one -> one.path("uuid").isString())
                .limit(200)
                .forEach(one ->
                        fate(one).ifPresent(fate -> fates.put(one.path("uuid").asString(), fate)));
        return fates.isEmpty() ? new Heard.Nothing() : new Heard.Receipts(fates);
    }

    /** The result codes of Android: -1 is well. */
    private static Optional<Heard.Fate> fate(JsonNode one) {
        if (one.path("delivered_result_code").asInt(1) == -1) {
            return Optional.of(Heard.Fate.DELIVERED);
        }
        return Optional.of(one.path("sent_result_code"))
                .filter(JsonNode::isNumber)
                .map(code -> code.asInt() == -1 ? Heard.Fate.SENT : Heard.Fate.FAILED);
    }

    @Override
    public Reply taken() {
        return new Reply(200, TYPE, "{\"payload\":{\"success\":true,\"error\":null}}");
    }

    @Override
    public Reply give(Map<Parcel, OutboundText> parcels, Access access) {
        List<Map<String, String>> messages = new ArrayList<>();
        parcels.forEach((parcel, text) ->
                messages.add(Map.of("to", parcel.to(), "message", parcel.words(text), "uuid", parcel.id())));
        return new Reply(
                200,
                TYPE,
                JSON.writeValueAsString(Map.of(
                        "payload",
                        Map.of("task", "send", "success", true, "secret", access.secret(), "messages", messages))));
    }

    @Override
    public Reply took(List<String> ids) {
        return new Reply(200, TYPE, JSON.writeValueAsString(Map.of("message_uuids", ids)));
    }

    @Override
    public Handing send(OutboundText text, Parcel parcel, Access access, Wire wire) {
        throw new IllegalStateException("it asks");
    }
}
