package org.baraza.core.ground;

/**
 * Where data come from and on what terms. Travels with every number that rests on them.
 *
 * @param name the publisher's own name for it, for example {@code UCDP GED}
 * @param version the publisher's version, for example {@code 21.1}; {@code unversioned} when it states none
 * @param licence short licence name, for example {@code CC BY 4.0}
 * @param citation how the publisher asks to be cited
 */
public record Source(String name, String version, String licence, String citation) {

    public static final String UNVERSIONED = "unversioned";

    public Source withVersion(String newVersion) {
        return new Source(name, newVersion, licence, citation);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
