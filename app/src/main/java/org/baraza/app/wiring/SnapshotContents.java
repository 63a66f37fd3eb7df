package org.baraza.app.wiring;

import java.util.stream.Stream;
import org.baraza.app.snapshots.AreaLines;
import org.baraza.app.snapshots.DeploymentLines;
import org.baraza.app.snapshots.LineCodec;
import org.baraza.app.snapshots.LineSnapshot;
import org.baraza.app.snapshots.PartnershipLines;
import org.baraza.app.snapshots.PopulationLines;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.Contents;
import org.baraza.core.ground.Area;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;

/**
 * Gives the store the rows of the snapshots it projects.
 *
 * @param folder where the snapshots lie
 */
record SnapshotContents(SnapshotFolder folder) implements Contents {

    @Override
    public Stream<Area> areas(DataSet dataSet) {
        return read(new AreaLines(), dataSet);
    }

    @Override
    public Stream<Deployment> deployments(DataSet dataSet) {
        return read(new DeploymentLines(), dataSet);
    }

    @Override
    public Stream<Population> populations(DataSet dataSet) {
        return read(new PopulationLines(), dataSet);
    }

    @Override
    public Stream<Partnership> partnerships(DataSet dataSet) {
        return read(new PartnershipLines(), dataSet);
    }

    private <T> Stream<T> read(LineCodec<T> codec, DataSet dataSet) {
        return new LineSnapshot<>(folder, codec).read(dataSet).stream();
    }
}
