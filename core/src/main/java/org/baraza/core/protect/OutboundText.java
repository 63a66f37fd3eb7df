package org.baraza.core.protect;

import java.util.List;

/**
 * A text message as it may leave: one of the neutral texts and a code, nothing else. Every channel takes these and no
 * others, so nothing somebody wrote can be sent.
 *
 * @param text what it says
 * @param code which matter it is about
 */
public record OutboundText(NeutralText text, ReferenceCode code) {

    /**
     * The message in the words of a template.
     *
     * @throws IllegalArgumentException when the template says too much
     */
    public String in(String template) {
        List<String> problems = NeutralText.problems(template);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("the text " + text + " cannot be sent: " + problems.getFirst());
        }
        return template.replace(NeutralText.GAP, code.text());
    }
}
