package io.festivalplayer.standalone;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.festivalplayer.testing.HouseRules;

@AnalyzeClasses(packages = "io.festivalplayer.standalone", importOptions = ImportOption.DoNotIncludeTests.class)
class StandaloneRulesTest {

    @ArchTest
    static final ArchTests the_rules_of_the_house_hold = ArchTests.in(HouseRules.class);
}
