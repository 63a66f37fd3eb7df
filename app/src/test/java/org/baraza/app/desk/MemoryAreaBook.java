package org.baraza.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baraza.core.record.activities.AreaContext;
import org.baraza.core.record.activities.Contact;
import org.baraza.core.record.activities.Customs;
import org.baraza.core.record.activities.GroupShares;
import org.baraza.core.record.training.CapacityLook;

/** What is written down about areas, kept in memory, for tests of screens. */
public final class MemoryAreaBook implements AreaBook {

    private final Map<String, Customs> customs = new HashMap<>();
    private final Map<String, AreaContext> contexts = new HashMap<>();
    private final Map<String, GroupShares> shares = new HashMap<>();
    private final List<Contact> spoken = new ArrayList<>();
    private final List<CapacityLook> looks = new ArrayList<>();

    @Override
    public void keep(Customs said, By by) {
        customs.put(said.id(), said);
    }

    @Override
    public Optional<Customs> customs(String mission, String area) {
        return Optional.ofNullable(customs.get(Customs.idOf(mission, area)));
    }

    @Override
    public void keep(AreaContext said, By by) {
        contexts.put(said.id(), said);
    }

    @Override
    public Optional<AreaContext> context(String mission, String area) {
        return Optional.ofNullable(contexts.get(Customs.idOf(mission, area)));
    }

    @Override
    public void keep(GroupShares said, By by) {
        shares.put(said.id(), said);
    }

    @Override
    public Optional<GroupShares> shares(String mission, String area) {
        return Optional.ofNullable(shares.get(Customs.idOf(mission, area)));
    }

    @Override
    public List<GroupShares> shares(String mission) {
        return shares.values().stream().filter(s -> s.mission().equals(mission)).toList();
    }

    @Override
    public void keep(Contact said, By by) {
        spoken.add(said);
    }

    @Override
    public List<Contact> spoken(String mission) {
        return List.copyOf(spoken);
    }

    @Override
    public void keep(CapacityLook look, By by) {
        looks.add(look);
    }

    @Override
    public List<CapacityLook> looks(String mission) {
        return List.copyOf(looks);
    }
}
