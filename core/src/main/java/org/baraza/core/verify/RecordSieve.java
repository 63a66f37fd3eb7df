package org.baraza.core.verify;

import java.util.ArrayList;
import java.util.List;
import org.baraza.core.collect.AreaClaim;
import org.baraza.core.collect.Claim;
import org.baraza.core.collect.DeploymentClaim;
import org.baraza.core.collect.PartnershipClaim;
import org.baraza.core.collect.PopulationClaim;
import org.baraza.core.collect.Problem;
import org.baraza.core.collect.Read;
import org.baraza.core.collect.Row;
import org.baraza.core.collect.RowReader;
import org.baraza.core.ground.Area;
import org.baraza.core.ground.Finding;
import org.baraza.core.ground.Sifted;
import org.baraza.core.record.Deployment;
import org.baraza.core.record.Partnership;
import org.baraza.core.record.Population;

/**
 * Reads the rows of one small file, holds each claim against the rules of its kind, and makes it a fact or sets it aside.
 *
 * @param <C> what a row claims
 * @param <F> the fact it becomes
 */
public final class RecordSieve<C extends Claim, F> {

    private final RowReader.OfRecords<?> reader;
    private final Class<C> claimType;
    private final RecordRule<C, F> rule;
    private List<F> kept = new ArrayList<>();
    private List<Finding> setAside = new ArrayList<>();
    private List<Finding> noted = new ArrayList<>();
    private long received;

    private RecordSieve(RowReader reader, Class<C> claimType, RecordRule<C, F> rule) {
        if (!(reader instanceof RowReader.OfRecords<?> records)) {
            throw new IllegalArgumentException("events go through an EventSieve");
        }
        this.reader = records;
        this.claimType = claimType;
        this.rule = rule;
    }

    public static RecordSieve<DeploymentClaim, Deployment> ofDeployments(RowReader reader) {
        return new RecordSieve<>(reader, DeploymentClaim.class, new DeploymentRule());
    }

    public static RecordSieve<AreaClaim, Area> ofAreas(RowReader reader) {
        return new RecordSieve<>(reader, AreaClaim.class, new AreaRule());
    }

    public static RecordSieve<PopulationClaim, Population> ofPopulation(RowReader reader) {
        return new RecordSieve<>(reader, PopulationClaim.class, new PopulationRule());
    }

    public static RecordSieve<PartnershipClaim, Partnership> ofPartnerships(RowReader reader, Known known) {
        return new RecordSieve<>(reader, PartnershipClaim.class, new PartnershipRule(known));
    }

    public void sift(Row row) {
        received++;
        switch (reader.read(row)) {
            case Read.SetAside<?>(Problem problem) -> setAside.add(finding(problem, row));
            case Read.Kept<?>(Object claim, List<Problem> notes) -> judge(claimType.cast(claim), notes, row);
        }
    }

    private void judge(C claim, List<Problem> notes, Row row) {
        List<Finding> found = new ArrayList<>();
        notes.forEach(n -> found.add(finding(n, row)));
        rule.problems(claim).forEach(p -> found.add(finding(p, row)));
        found.stream().filter(Finding::setsAside).findFirst().ifPresentOrElse(setAside::add, () -> {
            noted.addAll(found);
            kept.add(rule.fact(claim));
        });
    }

    private static Finding finding(Problem problem, Row row) {
        return new Finding(problem.kind(), row.number(), problem.column(), problem.value());
    }

    /** Takes in a row that could not even be parted into fields; {@code finding} must set it aside. */
    public void setAside(Finding finding) {
        received++;
        setAside.add(finding);
    }

    /** Notes something about the file or about a row that is kept. */
    public void note(Finding finding) {
        noted.add(finding);
    }

    /** What came of the rows since the last drain. What was met before it is still known to the rules. */
    public Sifted<List<F>> drain() {
        Sifted<List<F>> sifted = new Sifted<>(received, List.copyOf(kept), kept.size(), setAside, noted);
        kept = new ArrayList<>();
        setAside = new ArrayList<>();
        noted = new ArrayList<>();
        received = 0;
        return sifted;
    }
}
