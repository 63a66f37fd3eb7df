package org.baraza.core.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.DataKind;
import org.baraza.core.ground.Finding;

/** What is known now: the journal projected into tables. A shell provides it; the rooms and the screens read it. */
public interface Register {

    /** All data sets, oldest import first. */
    List<DataSet> listDataSets();

    Optional<DataSet> findDataSet(String id);

    /** The events of a data set of kind EVENTS. */
    Events getEvents(DataSet dataSet);

    /** The deployments of a data set of kind DEPLOYMENTS, in file order. */
    List<Deployment> listDeployments(DataSet dataSet);

    /** The areas of a data set of kind AREAS, in order of place code. */
    List<Area> listAreas(DataSet dataSet);

    /** The areas of these countries, of every level, each as the newest boundaries that have it. */
    default List<Area> newestAreas(Collection<String> countries) {
        Map<String, Area> found = new LinkedHashMap<>();
        listDataSets().reversed().stream()
                .filter(d -> d.kind() == DataKind.AREAS)
                .flatMap(d -> listAreas(d).stream())
                .filter(a -> countries.contains(a.country()))
                .forEach(a -> found.putIfAbsent(a.country() + " " + a.level() + " " + a.pcode(), a));
        return List.copyOf(found.values());
    }

    /** The populations of a data set of kind POPULATION. */
    List<Population> listPopulations(DataSet dataSet);

    /** The partnerships of a data set of kind PARTNERSHIPS. */
    List<Partnership> listPartnerships(DataSet dataSet);

    /** The findings of a data set in file order, at most {@code limit} of them. */
    List<Finding> listFindings(DataSet dataSet, int limit);

    /** Every mission known: the shipped fact cards and those of the site folder, in order of their start. */
    List<Mission> listMissions();
}
