package cn.huiyin.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.huiyin.rules", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule one_class_names_hanlp = noClasses()
            .that()
            .haveNameNotMatching(".*\\.HanlpTokenizer(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.hankcs.hanlp..");

    @ArchTest
    static final ArchRule the_module_depends_on_four_libraries = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "cn.huiyin.rules..",
                    "com.hankcs.hanlp..",
                    "com.hankcs.algorithm..",
                    "org.yaml.snakeyaml..",
                    "org.jspecify.annotations..",
                    "java..");

    @ArchTest
    static final ArchRule only_the_settings_reader_names_yaml = noClasses()
            .that()
            .resideOutsideOfPackage("..source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yaml..");

    @ArchTest
    static final ArchRule reading_touches_no_file_clock_or_socket = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "java.time..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("cn.huiyin.rules.(*)..").should().beFreeOfCycles();
}
