package org.baraza.app.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes up a mission in Quilambra, a country that does not exist, with a true effect that is known, so that people can
 * learn the program and see how often its answers are right.
 *
 * <p>Expected events of district {@code i} in month {@code t} without partnership, {@code m} wished for:
 *
 * <pre>
 * ln mu0 = ln m + a + f + u - sa²/2 - su²/2
 * a ~ N(0, sa), sa = 0.9                                  lasting level of the district
 * f = random walk (step sd 0.06) + 0.25 sin(2 pi t / 12 + phase), less its mean     the whole country's ups and downs
 * u[t] = 0.9 u[t-1] + sqrt(1 - 0.81) e, sd of u: su = 0.66; 20 % of the variance of e is shared in the region
 * mu1 = mu0 exp(effect × dose), effect ~ N(ln ratio, spread), dose 0 before adoption, then 1, or growing over the ramp
 * y ~ Poisson(mu1 g), g ~ Gamma with mean 1 and variance 0.3
 * </pre>
 *
 * <p>Adopters are drawn one after another, at dates three months or a multiple apart between 35 % and 70 % of the time,
 * with odds {@code exp(psa a/sa + psu s)}, where {@code s} is the mean of {@code u/su} over the three months before. The
 * true ratio is {@code sum mu1 / sum mu0} over partnered months. With {@code psu} above 0 partnerships start in
 * flare-ups, which by themselves fade; a method that does not refuse then finds an effect that is not there.
 *
 * <p>The values are set so that zeros, overdispersion and memory look like those of UCDP GED in areas of similar size;
 * chance is as in Poisson-gamma (negative binomial) panels, Cameron and Trivedi, Regression Analysis of Count Data, 2013.
 * The reporting of alerts, events and answers is described at {@code AlertFiles}, {@code EventFiles} and
 * {@code SurveyFile}, with the meaning of each column.
 *
 * <p>The same wishes give the same bytes on every machine: random numbers are functions of seed, purpose, index and draw,
 * and arithmetic is that of {@link StrictMath}. Nothing is kept in memory that grows with the number of events.
 */
public final class Practice {

    /** Changes whenever the same wishes give other files. */
    public static final int VERSION = 1;

    private Practice() {}

    /**
     * Writes all files, replacing those of the same name.
     *
     * @param folder made when it is not there
     * @throws IOException when the folder cannot be written to
     */
    public static PracticeFiles write(PracticeWishes wishes, Path folder) throws IOException {
        Files.createDirectories(folder);
        PracticeFiles files = PracticeFiles.in(folder, wishes);
        PracticeTruth truth = PracticeTruth.of(wishes);
        Country country = Country.of(wishes);
        AreaFiles.writeOutlines(country.regions(), files.regions());
        AreaFiles.writeOutlines(country.districts(), files.districts());
        AreaFiles.writePopulation(country, wishes, files.population());
        new EventFiles(truth, country).write(files.earlierEvents(), files.events());
        BaseFile.write(truth, country, files.deployments());
        PartnerFile.write(truth, country, files.partnerships());
        new AlertFiles(truth, country).write(files.alerts(), files.responses());
        new SurveyFile(truth, country).write(files.survey());
        MissionFile.write(wishes, files.mission());
        TruthFile.write(truth, country, files.truth());
        return files;
    }
}
