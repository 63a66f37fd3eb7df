package org.baraza.core.compare.impact;

import org.baraza.core.compare.Code;
import org.baraza.core.compare.Refused;
import org.baraza.core.compare.Study;

/** How far the nearest unit under it is, at each time. */
public final class Rings {

    private static final double EARTH_KM = 6_371.0088;

    private Rings() {}

    /** For each unit and time the ring in which the nearest unit under it lies, from 0; -1 for none. */
    public static double[][] of(Study study, StaggeredPanel panel, double[] edges) {
        for (int r = 1; r < edges.length; r++) {
            if (!(edges[r] > edges[r - 1])) {
                throw new org.baraza.core.compare.Misuse("Edges of rings rise.");
            }
        }
        int n = panel.units().size();
        double[] lat = new double[n];
        double[] lon = new double[n];
        double[] latitudes = study.numbers("latitude");
        double[] longitudes = study.numbers("longitude");
        for (int u = 0; u < n; u++) {
            boolean seen = false;
            for (int row : panel.row()[u]) {
                if (row >= 0) {
                    if (seen && (latitudes[row] != lat[u] || longitudes[row] != lon[u])) {
                        throw new Refused(Code.BAD_VALUES, "A unit lies in two places.");
                    }
                    lat[u] = latitudes[row];
                    lon[u] = longitudes[row];
                    seen = true;
                }
            }
        }
        double[][] rings = new double[n][panel.times().length];
        for (int u = 0; u < n; u++) {
            long[] since = since(panel, lat, lon, u, edges);
            for (int t = 0; t < rings[u].length; t++) {
                rings[u][t] = -1;
                for (int r = edges.length - 1; r >= 0; r--) {
                    rings[u][t] = panel.times()[t] >= since[r] ? r : rings[u][t];
                }
            }
        }
        return rings;
    }

    private static long[] since(StaggeredPanel panel, double[] lat, double[] lon, int unit, double[] edges) {
        long[] since = new long[edges.length];
        java.util.Arrays.fill(since, StaggeredPanel.NEVER);
        for (int other = 0; other < lat.length; other++) {
            if (other != unit && panel.first()[other] != StaggeredPanel.NEVER) {
                double km = km(lat[unit], lon[unit], lat[other], lon[other]);
                for (int r = 0; r < edges.length; r++) {
                    boolean in = km <= edges[r] && (r == 0 || km > edges[r - 1]);
                    since[r] = in ? Math.min(since[r], panel.first()[other]) : since[r];
                }
            }
        }
        return since;
    }

    /** Along the earth's surface. */
    static double km(double lat1, double lon1, double lat2, double lon2) {
        double dLat = Math.toRadians(lat2 - lat1) / 2;
        double dLon = Math.toRadians(lon2 - lon1) / 2;
        double a = StrictMath.sin(dLat) * StrictMath.sin(dLat)
                + StrictMath.cos(Math.toRadians(lat1))
                        * StrictMath.cos(Math.toRadians(lat2))
                        * StrictMath.sin(dLon)
                        * StrictMath.sin(dLon);
        return 2 * EARTH_KM * StrictMath.asin(Math.sqrt(Math.min(1, a)));
    }
}
