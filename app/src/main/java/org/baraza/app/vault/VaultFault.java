package org.baraza.app.vault;

import org.baraza.app.desk.PlainFault;

/** Identities cannot be reached: what happened and what to do, in at most two sentences and without anything sealed. */
public final class VaultFault extends RuntimeException implements PlainFault {

    private final String code;

    public VaultFault(String code, String message) {
        super(message);
        this.code = code;
    }

    public VaultFault(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Stable kebab-case code, for example {@code wrong-key}. */
    public String code() {
        return code;
    }
}
