package org.baraza.planted.core.measure;

import com.google.auto.service.AutoService;

/** Planted: breaks a rule so that the rule can be seen to find it. */
@AutoService(Runnable.class)
public final class Forgetful implements Runnable {

    int runs;

    @Override
    public void run() {
        runs++;
    }
}
