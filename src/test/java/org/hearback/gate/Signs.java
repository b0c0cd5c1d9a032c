package org.hearback.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signs of all rooms together. Each method returns what is wrong, one sentence a fault.
 *
 * @param mayUse for each room the rooms that its sign names
 */
record Signs(Map<String, List<String>> mayUse) {
    Signs {
        mayUse = new TreeMap<>(mayUse);
    }

    /** Rooms of the route that look at a room which data reaches later. */
    List<String> lookDownstream(List<String> route) {
        var faults = new ArrayList<String>();
        for (var room : route) {
            var upstream = route.subList(0, route.indexOf(room));
            for (var used : mayUse.getOrDefault(room, List.of()))
                if (!upstream.contains(used)) faults.add(room + " may not use " + used);
        }
        return faults;
    }

    /** Rooms from which a path of signs leads back to them. */
    List<String> runInCircles() {
        var open = new ArrayList<>(mayUse.keySet());
        var done = new HashSet<String>();
        while (open.removeIf(room -> done.containsAll(mayUse.get(room)) && done.add(room))) {
            // each round takes the rooms whose signs name only rooms that were taken before
        }
        return open;
    }

    /** Adapters that know another one; a room below {@code adapter.channel} may know that one. */
    List<String> adaptersKnowAnother() {
        var faults = new ArrayList<String>();
        mayUse.forEach(
                (room, uses) -> {
                    if (!room.startsWith("adapter.")) return;
                    for (var used : uses)
                        if (used.startsWith("adapter.") && !room.startsWith(used + "."))
                            faults.add(room + " knows " + used);
                });
        return faults;
    }

    /** Rooms that know the wiring, or what lies in adapters without being a door itself. */
    List<String> knowDoors() {
        var faults = new ArrayList<String>();
        mayUse.forEach(
                (room, uses) -> {
                    for (var used : uses)
                        if (used.equals("plugin") || (House.isDoor(used) && !House.isDoor(room)))
                            faults.add(room + " knows " + used);
                });
        return faults;
    }

    /** Names on signs for which there is no room. */
    List<String> nameNoRoom() {
        var faults = new ArrayList<String>();
        mayUse.forEach(
                (room, uses) ->
                        uses.stream()
                                .filter(used -> !mayUse.containsKey(used))
                                .forEach(used -> faults.add(room + " names " + used)));
        return faults;
    }
}
