package org.baraza.app.channels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.app.desk.Messages.Call;
import org.baraza.app.desk.Messages.Reply;
import org.baraza.core.protect.OutboundText;

/**
 * The door for gateways: one file each, found by its annotation {@code @AutoService(Gateway.class)}. It holds nothing and
 * decides nothing; it says what a call means in words of ours, and gives neutral texts away in words of the gateway's.
 */
public interface Gateway {

    /** For example {@code kannel}; small letters and hyphens. */
    String key();

    /** As its makers call it. */
    String name();

    /** What is entered at the gateway behind the address of the door. */
    String entry();

    /** Whether it asks here for what is to be sent. */
    default boolean asks() {
        return false;
    }

    /** @throws Malformed when it cannot be read */
    Heard read(Call call, Access access);

    /** What the gateway wants to hear once what it said is on disk. */
    default Reply taken() {
        return new Reply(200, "text/plain;charset=UTF-8", "");
    }

    /** What became of one text, told at the address that was given along with it; empty when it is not understood. */
    default Optional<Heard.Fate> fate(Call call) {
        return Optional.empty();
    }

    /** Gives it a text. */
    Handing send(OutboundText text, Parcel parcel, Access access, Wire wire);

    /** What a gateway that {@link #asks} is given. */
    default Reply give(Map<Parcel, OutboundText> parcels, Access access) {
        throw new IllegalStateException(name() + " does not ask");
    }

    /** What a gateway that {@link #asks} hears when it says which texts it took. */
    default Reply took(List<String> ids) {
        return taken();
    }
}
