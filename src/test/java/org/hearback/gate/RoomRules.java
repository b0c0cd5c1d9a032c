package org.hearback.gate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchRule;

import org.hearback.kernel.Room;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the walls of the house are: who may name whom. {@link HabitRules} has what goes on inside
 * them.
 */
final class RoomRules {
    /** A room with more types than a person can hold in mind is two rooms. */
    static final int MOST_TYPES = 20;

    private static final Set<String> EMPTY_NAMES =
            Set.of("impl", "util", "utils", "common", "manager", "helper", "misc");

    private final House house;
    private final Map<String, List<String>> signs;

    RoomRules(House house) {
        this.house = house;
        this.signs = house.signs();
    }

    /** All of them and one rule a technology. */
    Stream<ArchRule> rules() {
        var walls =
                Stream.of(
                        packagesHaveASign(),
                        roomsUseOnlyWhatTheirSignNames(),
                        domainKnowsNoLibrary(),
                        servicesListenToDoorsOnly(),
                        domainRoomsStaySmall(),
                        roomsHaveSpeakingNames());
        return Stream.concat(walls, Stream.of(Technology.values()).map(this::staysInItsRoom));
    }

    ArchRule packagesHaveASign() {
        return classes()
                .should(
                        Faults.condition(
                                "stand in a package with a @Room sign",
                                type ->
                                        type.getPackage().isAnnotatedWith(Room.class)
                                                ? Stream.of()
                                                : Stream.of("no sign on " + type.getPackageName())))
                .because("a room whose sign nobody wrote takes in whatever has no place elsewhere");
    }

    ArchRule roomsUseOnlyWhatTheirSignNames() {
        return classes()
                .should(
                        Faults.condition(
                                "use only the rooms named on their @Room sign", this::offTheSign))
                .because("data walks down the route and code looks up it, never down");
    }

    ArchRule domainKnowsNoLibrary() {
        return classes()
                .that(
                        DescribedPredicate.describe(
                                "stand in a room of the domain", this::isOfDomain))
                .should(
                        Faults.condition(
                                "use the Java platform and its logging face only",
                                this::librariesOf))
                .because(
                        "what Hearback decides must be testable, and stay true, without any host or"
                                + " library");
    }

    ArchRule staysInItsRoom(Technology technology) {
        return classes()
                .should(
                        Faults.condition(
                                technology.law(),
                                type ->
                                        technology.isSpokenIn(house.roomOf(type))
                                                ? Stream.of()
                                                : Faults.uses(
                                                        type,
                                                        used ->
                                                                technology.owns(
                                                                        used.getPackageName()))))
                .because(
                        "a technology that is spoken in one room can be replaced, faked and"
                                + " understood there");
    }

    ArchRule servicesListenToDoorsOnly() {
        return classes()
                .should(
                        Faults.condition(
                                "call services of their own room only, unless they are doors",
                                this::foreignServices))
                .because(
                        "a room that calls another room's service waits for it, fails with it and"
                                + " knows its moods");
    }

    ArchRule domainRoomsStaySmall() {
        return all(rooms("rooms of the domain", this::isOfDomain))
                .should(
                        Faults.condition(
                                "have at most " + MOST_TYPES + " types",
                                room -> {
                                    var types =
                                            room.getClasses().stream()
                                                    .filter(RoomRules::isTopLevel)
                                                    .count();
                                    return types <= MOST_TYPES
                                            ? Stream.of()
                                            : Stream.of(types + " types; split it along the route");
                                }))
                .because("a room is what one person can hold in mind");
    }

    ArchRule roomsHaveSpeakingNames() {
        return all(rooms("rooms", type -> true))
                .should(
                        Faults.condition(
                                "be named after what they are for",
                                room ->
                                        EMPTY_NAMES.contains(room.getRelativeName())
                                                ? Stream.of("a name that says nothing")
                                                : Stream.of()))
                .because("a room called after nothing in particular fills up with everything");
    }

    private Stream<String> offTheSign(JavaClass type) {
        var own = house.roomOf(type);
        var sign = signs.getOrDefault(own, List.of());
        return Faults.uses(
                type,
                used -> {
                    var room = house.roomOf(used);
                    return house.holds(used) && !room.equals(own) && !sign.contains(room);
                });
    }

    private Stream<String> librariesOf(JavaClass type) {
        var mayLog = !house.roomOf(type).equals("kernel");
        return Faults.uses(
                type,
                used -> !isPlain(used) && !(mayLog && used.getPackageName().equals("org.slf4j")));
    }

    private Stream<String> foreignServices(JavaClass type) {
        if (House.isDoor(house.roomOf(type))) return Stream.of();
        return Faults.uses(
                type,
                used ->
                        house.holds(used)
                                && used.getSimpleName().endsWith("Service")
                                && !used.getPackageName().equals(type.getPackageName()));
    }

    private boolean isOfDomain(JavaClass type) {
        return House.isDomain(house.roomOf(type));
    }

    private boolean isPlain(JavaClass used) {
        var name = used.getPackageName();
        return used.isPrimitive()
                || name.startsWith("java.")
                || name.equals("org.jspecify.annotations")
                || name.equals(Room.class.getPackageName())
                || house.holds(used);
    }

    private static boolean isTopLevel(JavaClass type) {
        return type.isTopLevelClass()
                && !type.isArray()
                && !type.getSimpleName().equals("package-info");
    }

    private static AbstractClassesTransformer<JavaPackage> rooms(
            String what, Predicate<JavaClass> which) {
        return new AbstractClassesTransformer<>(what) {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                var rooms = new LinkedHashSet<JavaPackage>();
                for (var type : classes) if (which.test(type)) rooms.add(type.getPackage());
                return rooms;
            }
        };
    }
}
