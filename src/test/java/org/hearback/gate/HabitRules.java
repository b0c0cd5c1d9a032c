package org.hearback.gate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

import org.hearback.kernel.Fact;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What goes on inside the rooms: where time, chance and settings come from, who may call, what is
 * final.
 */
final class HabitRules {
    /** The rooms that may ask the machine and the host for what all others are given. */
    private static final List<String> SOURCES = List.of("adapter.platform", "plugin");

    private static final String ACCESS = "com.atlassian.plugins.rest.api.security.annotation.";

    private static final Set<String> ACCESS_NAMES =
            Set.of(
                    ACCESS + "UnrestrictedAccess",
                    ACCESS + "AnonymousSiteAccess",
                    ACCESS + "UnlicensedSiteAccess",
                    ACCESS + "LicensedOnly",
                    ACCESS + "AdminOnly",
                    ACCESS + "SystemAdminOnly");

    private static final Set<String> FACT_PARTS =
            Set.of("java.lang.String", "int", "long", Instant.class.getName());

    private final House house;

    HabitRules(House house) {
        this.house = house;
    }

    /** All of them. */
    Stream<ArchRule> rules() {
        return Stream.of(
                timeComesInByConstructor(),
                chanceComesInByConstructor(),
                settingsComeInByConstructor(),
                hostIsNotAskedForItsParts(),
                restMethodsSayWhoMayCall(),
                configurationsAreNotProxied(),
                servicesAreFinal(),
                factsAreSmallRecords(),
                factsHaveNamesOfTheirOwn());
    }

    ArchRule timeComesInByConstructor() {
        return outsideOfSources(
                        "look at no clock but the one that they were given",
                        HabitRules::readsTheClock)
                .because("a test sets the clock, and two nodes must agree on what is due");
    }

    ArchRule chanceComesInByConstructor() {
        return outsideOfSources(
                        "roll no dice but those that they were given", HabitRules::rollsDice)
                .because("a test that cannot repeat what happened cannot say what went wrong");
    }

    ArchRule settingsComeInByConstructor() {
        return outsideOfSources("read no property of the machine", HabitRules::readsTheMachine)
                .because(
                        "what changes a room's behaviour stands in its constructor, where everybody"
                                + " sees it");
    }

    ArchRule hostIsNotAskedForItsParts() {
        return outsideOfSources("ask no static part of the host", HabitRules::asksTheHost)
                .because(
                        "a part of the host that is fetched from a static cannot be replaced in a"
                                + " test");
    }

    ArchRule restMethodsSayWhoMayCall() {
        return classes()
                .should(
                        Faults.condition(
                                "say at each REST method who may call it",
                                type ->
                                        type.getMethods().stream()
                                                .filter(HabitRules::isRest)
                                                .filter(method -> !saysWhoMayCall(method))
                                                .map(
                                                        method ->
                                                                method.getName()
                                                                        + " has no access"
                                                                        + " annotation")))
                .because(
                        "the host's default suits neither customers nor webhooks, and a reader must"
                                + " not have to know it");
    }

    ArchRule configurationsAreNotProxied() {
        return classes()
                .should(
                        Faults.condition(
                                "have proxyBeanMethods = false where they are a @Configuration",
                                type ->
                                        type
                                                .tryGetAnnotationOfType(
                                                        "org.springframework.context.annotation.Configuration")
                                                .filter(
                                                        found ->
                                                                !found.get("proxyBeanMethods")
                                                                        .filter(
                                                                                Boolean.FALSE
                                                                                        ::equals)
                                                                        .isPresent())
                                                .map(
                                                        found ->
                                                                "its proxy needs packages that the"
                                                                        + " bundle does not import")
                                                .stream()))
                .because(
                        "a class proxy in a bundle fails at the customer's, with a package that no"
                                + " code here names");
    }

    ArchRule servicesAreFinal() {
        return classes()
                .should(
                        Faults.condition(
                                "be final where they are services",
                                type ->
                                        type.getSimpleName().endsWith("Service")
                                                        && !type.isInterface()
                                                        && !type.getModifiers()
                                                                .contains(JavaModifier.FINAL)
                                                ? Stream.of("not final")
                                                : Stream.of()))
                .because("a service is changed by its collaborators, not by heirs");
    }

    ArchRule factsAreSmallRecords() {
        return classes()
                .that(isAFact())
                .should(
                        Faults.condition(
                                "be records of ids, numbers, texts, times and enums",
                                this::partsThatNoFactHas))
                .because("a fact is stored as JSON and read by later versions");
    }

    ArchRule factsHaveNamesOfTheirOwn() {
        return classes()
                .that(isAFact())
                .should(
                        Faults.condition(
                                "not share their simple name",
                                fact ->
                                        house.classes().stream()
                                                .filter(
                                                        other ->
                                                                isAFact().test(other)
                                                                        && !other.equals(fact))
                                                .filter(
                                                        other ->
                                                                other.getSimpleName()
                                                                        .equals(
                                                                                fact
                                                                                        .getSimpleName()))
                                                .map(
                                                        other ->
                                                                "also the name of "
                                                                        + other.getName())))
                .because("a fact is stored under its simple name");
    }

    private ArchRule outsideOfSources(String text, Predicate<AccessTarget> forbidden) {
        return classes()
                .that(
                        DescribedPredicate.describe(
                                "stand outside of " + SOURCES,
                                type -> !SOURCES.contains(house.roomOf(type))))
                .should(
                        Faults.condition(
                                text,
                                type ->
                                        Stream.concat(
                                                        type.getAccessesFromSelf().stream(),
                                                        type
                                                                .getCodeUnitReferencesFromSelf()
                                                                .stream())
                                                .filter(
                                                        access ->
                                                                forbidden.test(access.getTarget()))
                                                .map(JavaAccess::getDescription)
                                                .distinct()));
    }

    private static boolean readsTheClock(AccessTarget target) {
        var owner = target.getOwner().getName();
        var name = target.getName();
        var bare = takesNothing(target);
        return (owner.startsWith("java.time.") && name.equals("now") && bare)
                || (owner.equals(Clock.class.getName())
                        && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals(Date.class.getName()) && name.equals("<init>") && bare)
                || (owner.equals(Calendar.class.getName()) && name.equals("getInstance"));
    }

    private static boolean rollsDice(AccessTarget target) {
        var owner = target.getOwner();
        var name = target.getName();
        return (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                || (owner.isEquivalentTo(ThreadLocalRandom.class) && name.equals("current"))
                || ((owner.isEquivalentTo(Random.class) || owner.isEquivalentTo(SecureRandom.class))
                        && (name.equals("<init>") || name.startsWith("getInstance")));
    }

    private static boolean readsTheMachine(AccessTarget target) {
        return switch (target.getFullName().replaceAll("\\(.*", "")) {
            case "java.lang.System.getProperty",
                    "java.lang.System.getProperties",
                    "java.lang.System.getenv",
                    "java.lang.Boolean.getBoolean",
                    "java.lang.Integer.getInteger",
                    "java.lang.Long.getLong" ->
                    true;
            default -> false;
        };
    }

    private static boolean asksTheHost(AccessTarget target) {
        var owner = target.getOwner().getName();
        return owner.equals("com.atlassian.jira.component.ComponentAccessor")
                || owner.equals("com.atlassian.sal.api.component.ComponentLocator");
    }

    private static boolean takesNothing(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget code
                && code.getRawParameterTypes().isEmpty();
    }

    private static boolean isRest(JavaMethod method) {
        return method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod");
    }

    private static boolean saysWhoMayCall(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(found -> ACCESS_NAMES.contains(found.getRawType().getName()));
    }

    private static DescribedPredicate<JavaClass> isAFact() {
        return DescribedPredicate.describe(
                "are facts", type -> type.isAssignableTo(Fact.class) && !type.isInterface());
    }

    private Stream<String> partsThatNoFactHas(JavaClass fact) {
        if (!fact.isRecord()) return Stream.of("no record");
        return fact.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !mayBeTold(field.getRawType()))
                .map(JavaField::getFullName)
                .map(name -> name + " is of another type");
    }

    private boolean mayBeTold(JavaClass part) {
        return part.isEnum()
                || FACT_PARTS.contains(part.getName())
                || house.roomOf(part).equals("kernel")
                || part.getPackageName().equals(Fact.class.getPackageName());
    }
}
