package org.baraza.app.wiring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.baraza.app.snapshots.EventSnapshot;
import org.baraza.app.snapshots.SnapshotFolder;
import org.baraza.app.store.RegisterTables;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Finding;
import org.baraza.core.record.DataSet;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Events;
import org.baraza.core.record.Mission;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;
import org.baraza.core.record.Register;

/**
 * The register of a site: tables for what is small, snapshots for events, files for fact cards and findings. A data set
 * never changes, so what was read of one is kept.
 */
final class SiteRegister implements Register {

    private final RegisterTables tables;
    private final SnapshotFolder snapshots;
    private final FindingFiles findings;
    private final List<Mission> missions;
    private final Map<String, List<Area>> areas = new ConcurrentHashMap<>();
    private final Map<String, List<Deployment>> deployments = new ConcurrentHashMap<>();
    private final Map<String, List<Population>> populations = new ConcurrentHashMap<>();
    private final Map<String, List<Partnership>> partnerships = new ConcurrentHashMap<>();
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, List.of()));

    /** The data sets there are in a state of the journal. */
    private record Known(long state, List<DataSet> dataSets) {}

    SiteRegister(RegisterTables tables, SnapshotFolder snapshots, FindingFiles findings, List<Mission> missions) {
        this.tables = tables;
        this.snapshots = snapshots;
        this.findings = findings;
        this.missions = missions;
    }

    /** The same list, the same object, until something was put on the journal, by whatever program. */
    @Override
    public List<DataSet> listDataSets() {
        // The state is asked first: what comes in between is then looked for again.
        long state = tables.state();
        Known now = known.get();
        if (now.state() != state) {
            List<DataSet> old = now.dataSets();
            List<DataSet> more = tables.listDataSets(old.size());
            now = new Known(
                    state,
                    more.isEmpty()
                            ? old
                            : Stream.concat(old.stream(), more.stream()).toList());
            known.set(now);
        }
        return now.dataSets();
    }

    @Override
    public Optional<DataSet> findDataSet(String id) {
        return listDataSets().stream().filter(d -> d.id().equals(id)).findFirst();
    }

    @Override
    public Events getEvents(DataSet dataSet) {
        return EventSnapshot.open(snapshots, dataSet);
    }

    @Override
    public List<Deployment> listDeployments(DataSet dataSet) {
        return deployments.computeIfAbsent(dataSet.id(), id -> tables.listDeployments(dataSet));
    }

    @Override
    public List<Area> listAreas(DataSet dataSet) {
        return areas.computeIfAbsent(dataSet.id(), id -> tables.listAreas(dataSet));
    }

    @Override
    public List<Population> listPopulations(DataSet dataSet) {
        return populations.computeIfAbsent(dataSet.id(), id -> tables.listPopulations(dataSet));
    }

    @Override
    public List<Partnership> listPartnerships(DataSet dataSet) {
        return partnerships.computeIfAbsent(dataSet.id(), id -> tables.listPartnerships(dataSet));
    }

    @Override
    public List<Finding> listFindings(DataSet dataSet, int limit) {
        return findings.read(dataSet.id(), limit);
    }

    @Override
    public List<Mission> listMissions() {
        return missions;
    }
}
