package io.festivalplayer.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;

/** The rules that hold in every module: who may know whom, and what classes are called. */
public final class HouseRules {

    @ArchTest
    static final ArchRule rooms_do_not_know_each_other_in_circles = slices().matching("io.festivalplayer.*.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_common_spotify_knows_how_spotify_is_reached = noClasses()
            .that()
            .resideOutsideOfPackage("io.festivalplayer.common.spotify")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("se.michaelthelin..", "org.apache.hc..");

    @ArchTest
    static final ArchRule only_common_talks_to_the_database = noClasses()
            .that()
            .resideOutsideOfPackage("io.festivalplayer.common..")
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_queue_and_the_intake_speak_to_the_broker = noClasses()
            .that()
            .resideOutsideOfPackages("io.festivalplayer.worker.intake", "io.festivalplayer.common.queue")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.rabbitmq.client..",
                    "org.springframework.amqp.rabbit.annotation..",
                    "org.springframework.amqp.rabbit.listener..");

    @ArchTest
    static final ArchRule what_a_class_needs_it_is_given = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule all_log_the_same_way = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule only_the_standalone_speaks_to_the_terminal = noClasses()
            .that()
            .resideOutsideOfPackage("io.festivalplayer.standalone..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_class_is_called_after_what_it_is = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .because("such a name says nothing");

    private HouseRules() {}

    /** For where all modules are imported. What common and the sandbox show is their contract, used or not. */
    public static ArchRule whatOnlyItsPackageUsesIsNotPublic() {
        return classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .resideInAnyPackage(
                        "io.festivalplayer.gateway..", "io.festivalplayer.worker..", "io.festivalplayer.standalone..")
                .should(new ArchCondition<>("be used from another package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var used = type.getDirectDependenciesToSelf().stream()
                                .anyMatch(dependency -> !dependency
                                        .getOriginClass()
                                        .getPackageName()
                                        .equals(type.getPackageName()));
                        events.add(new SimpleConditionEvent(
                                type, used || isProgram(type), type.getName() + " is public for nobody"));
                    }
                });
    }

    private static boolean isProgram(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method ->
                        method.getName().equals("main") && method.getModifiers().contains(JavaModifier.STATIC));
    }
}
