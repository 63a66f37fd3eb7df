package org.baraza.app.practice;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of a made-up mission, in the order a person would import them.
 *
 * @param regions level 1 boundaries, GeoJSON
 * @param districts level 2 boundaries, GeoJSON
 * @param population people per area of either level and year
 * @param earlierEvents events as an earlier release knew them, laid out like UCDP GED
 * @param events events as the latest release knows them
 * @param deployments deployment maps, laid out like Geo-PKO
 * @param partnerships who works with the mission where and when, by pseudonym
 * @param alerts what communities warned of
 * @param responses how they were answered
 * @param survey what people said of trust and safety
 * @param mission the mission's own facts, YAML
 * @param truth what is true: not for import, but to mark the answers
 */
public record PracticeFiles(
        Path regions,
        Path districts,
        Path population,
        Path earlierEvents,
        Path events,
        Path deployments,
        Path partnerships,
        Path alerts,
        Path responses,
        Path survey,
        Path mission,
        Path truth) {

    static PracticeFiles in(Path folder, PracticeWishes wishes) {
        int lastYear = wishes.lastMonth().year();
        return new PracticeFiles(
                folder.resolve("areas-adm1.geojson"),
                folder.resolve("areas-adm2.geojson"),
                folder.resolve("population.csv"),
                folder.resolve("ged" + EventFiles.version(lastYear - 1) + "-" + Country.FILE_NAME + ".csv"),
                folder.resolve("ged" + EventFiles.version(lastYear) + "-" + Country.FILE_NAME + ".csv"),
                folder.resolve("geopko_v2.1-" + Country.FILE_NAME + ".csv"),
                folder.resolve("partnerships.csv"),
                folder.resolve("alerts.csv"),
                folder.resolve("responses.csv"),
                folder.resolve("survey.csv"),
                folder.resolve("mission.yaml"),
                folder.resolve("truth.json"));
    }

    /** All twelve. */
    public List<Path> list() {
        return List.of(
                regions,
                districts,
                population,
                earlierEvents,
                events,
                deployments,
                partnerships,
                alerts,
                responses,
                survey,
                mission,
                truth);
    }
}
