package org.hearback.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Our house keeps its rules, and each rule bites in the crooked house on the class that breaks it.
 */
class RoomRulesTest {
    private static final House OURS = House.ours();
    private static final House CROOKED = House.crooked();

    private final RoomRules walls = new RoomRules(CROOKED);
    private final HabitRules habits = new HabitRules(CROOKED);

    static Stream<ArchRule> rules() {
        return Stream.concat(new RoomRules(OURS).rules(), new HabitRules(OURS).rules());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void given_our_house_when_a_rule_is_checked_then_it_is_kept(ArchRule rule) {
        assertThat(OURS.classes()).isNotEmpty();

        rule.allowEmptyShould(true).check(OURS.classes());
    }

    @Test
    void given_a_package_without_a_sign_when_checked_then_it_is_found() {
        assertBites(walls.packagesHaveASign(), "unsigned.HasNoSign");
    }

    @Test
    void given_a_room_that_looks_down_the_route_when_checked_then_it_is_found() {
        assertBites(walls.roomsUseOnlyWhatTheirSignNames(), "person.LooksDownTheRoute");
    }

    @Test
    void given_a_domain_room_with_a_library_when_checked_then_it_is_found() {
        assertBites(walls.domainKnowsNoLibrary(), "person.KnowsALibrary");
    }

    @ParameterizedTest
    @EnumSource
    void given_a_technology_outside_of_its_room_when_checked_then_it_is_found(
            Technology technology) {
        assertBites(walls.staysInItsRoom(technology), "polyglot.Speaks" + camel(technology));
    }

    @Test
    void given_a_room_that_calls_a_service_of_another_when_checked_then_it_is_found() {
        assertBites(walls.servicesListenToDoorsOnly(), "intake.CallsAnotherRoom");
    }

    @Test
    void given_a_room_of_the_domain_with_many_types_when_checked_then_it_is_found() {
        assertBites(walls.domainRoomsStaySmall(), "answer");
    }

    @Test
    void given_a_room_with_an_empty_name_when_checked_then_it_is_found() {
        assertBites(walls.roomsHaveSpeakingNames(), "common");
    }

    @Test
    void given_a_class_that_reads_the_wall_clock_when_checked_then_it_is_found() {
        assertBites(habits.timeComesInByConstructor(), "intake.ReadsTheClock", 4);
    }

    @Test
    void given_a_class_that_rolls_its_own_dice_when_checked_then_it_is_found() {
        assertBites(habits.chanceComesInByConstructor(), "intake.RollsDice", 2);
    }

    @Test
    void given_a_class_that_reads_the_machine_when_checked_then_it_is_found() {
        assertBites(habits.settingsComeInByConstructor(), "intake.ReadsTheMachine", 3);
    }

    @Test
    void given_a_class_that_asks_a_static_part_of_the_host_when_checked_then_it_is_found() {
        assertBites(habits.hostIsNotAskedForItsParts(), "adapter.jira.AsksTheHost");
    }

    @Test
    void given_a_rest_method_that_is_silent_on_access_when_checked_then_it_is_found() {
        assertBites(habits.restMethodsSayWhoMayCall(), "adapter.rest.LeavesTheDoorOpen");
    }

    @Test
    void given_a_configuration_with_class_proxies_when_checked_then_it_is_found() {
        assertBites(habits.configurationsAreNotProxied(), "plugin.WiresWithProxies");
    }

    @Test
    void given_a_service_with_heirs_when_checked_then_it_is_found() {
        assertBites(habits.servicesAreFinal(), "answer.HeritableService");
    }

    @Test
    void given_a_fact_that_carries_what_is_no_id_when_checked_then_it_is_found() {
        assertBites(habits.factsAreSmallRecords(), "intake.TooMuchTold");
    }

    @Test
    void given_two_facts_of_one_name_when_checked_then_both_are_found() {
        var faults = faults(habits.factsHaveNamesOfTheirOwn());

        assertThat(faults).hasSize(2).allMatch(fault -> fault.contains("SameName"));
    }

    /** The rule fails, and only because of that class of the crooked house. */
    private static void assertBites(ArchRule rule, String culprit) {
        assertThat(faults(rule))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("org.crooked." + culprit));
        assertThat(rule.getDescription()).as("a rule says why").contains("because");
    }

    private static void assertBites(ArchRule rule, String culprit, int times) {
        assertBites(rule, culprit);
        assertThat(faults(rule)).as("each way of doing it").hasSize(times);
    }

    private static List<String> faults(ArchRule rule) {
        return rule.evaluate(CROOKED.classes()).getFailureReport().getDetails();
    }

    private static String camel(Technology technology) {
        var name = new StringBuilder();
        for (var word : technology.name().split("_", -1))
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        return name.toString();
    }
}
