package org.baraza.app.channels;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baraza.app.desk.Messages.Call;
import org.baraza.core.protect.OutboundText;

/**
 * Kannel. It calls the {@code get-url} of an sms-service for each message and the delivery address of each text; texts
 * are posted to its sendsms. An answer with words in it would be sent to whoever wrote, so it is answered without any.
 */
@AutoService(Gateway.class)
public final class Kannel implements Gateway {

    /** Delivered, failed, taken by the network, refused by it; not: waiting. */
    private static final String RECEIPTS_WANTED = "27";

    private static final String TEXT = "text/plain; charset=UTF-8";
    private static final Pattern NUMBERED = Pattern.compile("^([0-9]+):");

    @Override
    public String key() {
        return "kannel";
    }

    @Override
    public String name() {
        return "Kannel";
    }

    @Override
    public String entry() {
        return "?from=%p&to=%P&text=%b&charset=%C&coding=%c&udh=%u&id=%I&time=%T";
    }

    @Override
    public Heard read(Call call, Access access) {
        return Calls.message(call);
    }

    @Override
    public Optional<Heard.Fate> fate(Call call) {
        return Fields.of(call).text("status").flatMap(Kannel::fate);
    }

    private static Optional<Heard.Fate> fate(String status) {
        return switch (status) {
            case "1" -> Optional.of(Heard.Fate.DELIVERED);
            case "2", "16" -> Optional.of(Heard.Fate.FAILED);
            case "4", "8" -> Optional.of(Heard.Fate.SENT);
            default -> Optional.empty();
        };
    }

    @Override
    public Handing send(OutboundText text, Parcel parcel, Access access, Wire wire) {
        if (access.address().isEmpty()) {
            return new Handing.Later(Handing.Trouble.NO_ADDRESS);
        }
        String words = parcel.words(text);
        Map<String, String> headers = new LinkedHashMap<>();
        // Not as parameters: those would stand in Kannel's log of accesses.
        headers.put("X-Kannel-Username", access.user());
        headers.put("X-Kannel-Password", access.secret());
        headers.put("X-Kannel-From", access.from());
        headers.put("X-Kannel-To", parcel.to());
        headers.put("X-Kannel-Coding", Alphabet.isBasic(words) ? "0" : "2");
        headers.put("X-Kannel-DLR-Mask", RECEIPTS_WANTED);
        headers.put("X-Kannel-DLR-Url", parcel.receipt() + "?status=%d");
        try {
            return handing(wire.post(access.address().get(), headers, TEXT, words));
        } catch (IOException e) {
            return new Handing.Later(Handing.Trouble.UNREACHABLE);
        }
    }

    /** 0: accepted, 3: queued for later; anything else stays here. */
    private static Handing handing(Wire.Answer answer) {
        if (!answer.good()) {
            return answer.bad();
        }
        Matcher number = NUMBERED.matcher(new String(answer.body(), StandardCharsets.UTF_8).strip());
        return number.find() && (number.group(1).equals("0") || number.group(1).equals("3"))
                ? new Handing.Taken(Optional.empty())
                : new Handing.Later(Handing.Trouble.NOT_UNDERSTOOD);
    }
}
