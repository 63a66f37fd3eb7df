package org.baraza.app.files;

import com.google.auto.service.AutoService;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baraza.fuzz.FuzzTarget;

/** Any bytes come to an end as features, however deep or broken they are. */
@AutoService(FuzzTarget.class)
public final class FeatureRowsFuzz implements FuzzTarget {

    @Override
    public Set<Class<?>> parsers() {
        return Set.of(FeatureRows.class);
    }

    @Override
    public int weight() {
        return 15;
    }

    @Override
    public int longest() {
        return 2_000;
    }

    @Override
    public void feed(byte[] input) {
        try (FeatureRows features = new FeatureRows(new ByteArrayInputStream(input))) {
            features.open();
            int members = 0;
            for (FeatureRows.Next next = features.next();
                    !(next instanceof FeatureRows.Next.End);
                    next = features.next()) {
                if (next instanceof FeatureRows.Next.Read(FeatureRows.Feature feature)) {
                    List<String> columns = new ArrayList<>(feature.properties().keySet());
                    int own = columns.size();
                    columns.addAll(List.of("longitude", "latitude"));
                    FeatureRows.fields(feature, columns, own);
                    feature.outline().ifPresent(o -> o.box());
                }
                members++;
                if (members > input.length) {
                    throw new AssertionError("more members than bytes");
                }
            }
        }
    }
}
