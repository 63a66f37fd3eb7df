package org.baraza.app.store;

import java.util.stream.Stream;
import org.baraza.core.ground.Area;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;

/**
 * The rows of data sets, read from their snapshots. The same data set always gives the same rows in the same order. The
 * reader closes the streams. Each method is asked only for data sets of its kind; events are not asked for.
 */
public interface Contents {

    Stream<Area> areas(DataSet dataSet);

    Stream<Deployment> deployments(DataSet dataSet);

    Stream<Population> populations(DataSet dataSet);

    Stream<Partnership> partnerships(DataSet dataSet);
}
