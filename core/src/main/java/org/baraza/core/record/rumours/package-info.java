/**
 * What goes around and may not be so: it is put first by how much harm it can do, looked into, those who asked are told, and
 * a true message is set against it. One that turns out to warn of danger goes over to the alerts, and only then.
 */
@NullMarked
package org.baraza.core.record.rumours;

import org.jspecify.annotations.NullMarked;
