package org.baraza.core.measure;

final class MemoryEngineTest extends EngineContract {

    @Override
    protected Engine engine() {
        return new MemoryEngine();
    }
}
