package org.baraza.app.web.brief;

import java.util.List;

/** The door for what a brief tells: one class here, marked {@code @Component}. What the reader may not know is left out. */
interface BriefPart {

    List<BriefLine> lines(BriefAsk ask);
}
