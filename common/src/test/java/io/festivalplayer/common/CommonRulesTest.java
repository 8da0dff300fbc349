package io.festivalplayer.common;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.festivalplayer.testing.HouseRules;

@AnalyzeClasses(packages = "io.festivalplayer.common", importOptions = ImportOption.DoNotIncludeTests.class)
class CommonRulesTest {

    @ArchTest
    static final ArchTests the_rules_of_the_house_hold = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule common_knows_no_web = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.security..");

    @ArchTest
    static final ArchRule common_knows_none_of_its_users = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.festivalplayer.gateway..",
                    "io.festivalplayer.worker..",
                    "io.festivalplayer.sandbox..",
                    "io.festivalplayer.standalone..");

    @ArchTest
    static final ArchRule reading_a_bill_needs_nothing_but_java = noClasses()
            .that()
            .resideInAPackage("..lineup..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "io.festivalplayer.common.job..", "io.festivalplayer.common.spotify..");
}
