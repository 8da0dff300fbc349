package io.festivalplayer.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.festivalplayer.testing.HouseRules;

/** What can only be seen where all modules are: here they share one class path. */
@AnalyzeClasses(packages = "io.festivalplayer", importOptions = ImportOption.DoNotIncludeTests.class)
class WholeHouseRulesTest {

    @ArchTest
    static final ArchRule what_only_its_package_uses_is_not_public = HouseRules.whatOnlyItsPackageUsesIsNotPublic();

    @ArchTest
    static final ArchRule the_processes_meet_only_over_the_network = noClasses()
            .that()
            .resideInAnyPackage("io.festivalplayer.gateway..", "io.festivalplayer.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.festivalplayer.sandbox..")
            .because("they only know its address");

    @ArchTest
    static final ArchRule the_gateway_does_not_know_the_worker = noClasses()
            .that()
            .resideInAPackage("io.festivalplayer.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.festivalplayer.worker..");

    @ArchTest
    static final ArchRule the_worker_does_not_know_the_gateway = noClasses()
            .that()
            .resideInAPackage("io.festivalplayer.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.festivalplayer.gateway..");

    @ArchTest
    static final ArchRule the_sandbox_shares_nothing_with_the_others = noClasses()
            .that()
            .resideInAPackage("io.festivalplayer.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.festivalplayer.common..", "io.festivalplayer.gateway..", "io.festivalplayer.worker..");
}
