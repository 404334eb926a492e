package cn.huiyin.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/** One way through the service: the arrows that may be there, as rules. */
@AnalyzeClasses(packages = "cn.huiyin.bot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] DOMAIN = {
        "..bot.rules..",
        "..bot.intake..",
        "..bot.ticket..",
        "..bot.dispatch..",
        "..bot.outbox..",
        "..bot.clock..",
        "..bot.community..",
        "..bot.roster..",
        "..bot.guide..",
        "..bot.points..",
        "..bot.care..",
        "..bot.assets..",
        "..bot.audit.."
    };

    @ArchTest
    static final ArchRule the_domain_knows_no_framework_and_no_edge = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.vertx..",
                    "io.netty..",
                    "com.fasterxml..",
                    "org.slf4j..",
                    "..bot.flow..",
                    "..bot.store..",
                    "..bot.channel..",
                    "..bot.web..",
                    "..bot.evidence..",
                    "..bot.config..");

    @ArchTest
    static final ArchRule the_flow_knows_of_vertx_the_future_alone = noClasses()
            .that()
            .resideInAPackage("..bot.flow..")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "are Vert.x classes other than Future",
                    c -> c.getPackageName().startsWith("io.vertx")
                            && !c.getName().startsWith("io.vertx.core.Future")
                            && !c.getName().equals("io.vertx.core.CompositeFuture")
                            && !c.getName().equals("io.vertx.core.Handler")
                            && !c.getName().equals("io.vertx.core.Completable")));

    @ArchTest
    static final ArchRule the_flow_knows_no_edge = noClasses()
            .that()
            .resideInAPackage("..bot.flow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..bot.store..",
                    "..bot.channel..",
                    "..bot.web..",
                    "..bot.evidence..",
                    "..bot.config..",
                    "com.fasterxml..");

    @ArchTest
    static final ArchRule the_store_knows_no_other_edge = noClasses()
            .that()
            .resideInAPackage("..bot.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..bot.channel..", "..bot.web..", "..bot.config..");

    @ArchTest
    static final ArchRule the_evidence_knows_no_other_edge = noClasses()
            .that()
            .resideInAPackage("..bot.evidence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..bot.store..", "..bot.channel..", "..bot.web..", "..bot.config..");

    @ArchTest
    static final ArchRule no_other_edge_knows_the_evidence = noClasses()
            .that()
            .resideInAnyPackage("..bot.store..", "..bot.channel..", "..bot.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..bot.evidence..");

    @ArchTest
    static final ArchRule channels_know_no_other_edge = noClasses()
            .that()
            .resideInAPackage("..bot.channel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..bot.store..", "..bot.web..", "..bot.config..");

    @ArchTest
    static final ArchRule one_channel_never_names_another =
            slices().matching("cn.huiyin.bot.channel.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule only_the_edges_ask_what_time_it_is = noClasses()
            .that()
            .resideOutsideOfPackages("cn.huiyin.bot", "..bot.store..", "..bot.cli..")
            .should()
            .callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("cn.huiyin.bot.(*)..").should().beFreeOfCycles();
}
