package org.baraza.app.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.baraza.app.desk.Desk;
import org.baraza.app.desk.WrongUse;
import org.baraza.core.measure.PanelQuestion;
import org.baraza.core.record.Mission;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Makes a made-up mission's panel while a person is still reading the first page. Other panels are made when asked. */
@Component
public final class FirstPanel implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final long PATIENCE_MILLIS = 30_000;

    private final Desk desk;
    private final Questions questions;
    private final Thread work =
            Thread.ofPlatform().daemon(true).name("first-panel").unstarted(this::make);

    public FirstPanel(Desk desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        work.start();
    }

    /** The desk must not be closed under it. */
    @Override
    public void destroy() throws InterruptedException {
        work.join(PATIENCE_MILLIS);
    }

    private void make() {
        try {
            desk.register().listMissions().stream()
                    .filter(Mission::madeUp)
                    .flatMap(this::question)
                    .forEach(desk::panel);
        } catch (WrongUse e) {
            // Nothing to measure yet. The mission page says so to whoever opens it.
        } catch (RuntimeException e) {
            Faults.number(e);
        }
    }

    private Stream<PanelQuestion> question(Mission mission) {
        return questions.find(mission, Optional.empty(), Optional.empty(), Optional.empty()).stream();
    }
}
