package org.baraza.app.store;

import org.baraza.app.desk.PlainFault;

/** The database or the machine under it is broken or not fit: what happened and what to do, in at most two sentences. */
public final class StoreFault extends RuntimeException implements PlainFault {

    private final String code;

    public StoreFault(String code, String message) {
        super(message);
        this.code = code;
    }

    public StoreFault(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Stable kebab-case code, for example {@code disk-full}. */
    public String code() {
        return code;
    }
}
