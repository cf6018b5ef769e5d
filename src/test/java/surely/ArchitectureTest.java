package surely;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import surely.sql.Row;

/** The rules of packages, layers and source files. */
class ArchitectureTest {
  /** Packages that may depend on each other, but on no feature. */
  private static final String[] FOUNDATION = {
    "surely.authentication..",
    "surely.configuration..",
    "surely.http..",
    "surely.json..",
    "surely.once..",
    "surely.problem..",
    "surely.qr..",
    "surely.security..",
    "surely.sql..",
    "surely.text..",
    "surely.web.."
  };

  /**
   * The packages of expressions and forms. Each may use those before it and none of those after it.
   */
  private static final List<String> FORMS =
      List.of(
          "surely.expression.value",
          "surely.expression.function",
          "surely.expression.evaluation",
          "surely.expression",
          "surely.form.text",
          "surely.form.condition",
          "surely.form.source",
          "surely.form.definition",
          "surely.form.validation",
          "surely.form.tally",
          "surely.form.reading",
          "surely.form.type.choice",
          "surely.form.type.input",
          "surely.form.type.nested",
          "surely.form");

  private static final List<String> ROOTS =
      List.of("src/main/java", "src/launcher/java", "src/test/java", "src/races/java");

  private static final String[] SERVERS = {
    "fish.payara..",
    "org.glassfish..",
    "org.apache..",
    "com.sun..",
    "sun..",
    "org.wildfly..",
    "org.jboss..",
    "io.undertow..",
    "io.openliberty..",
    "com.ibm.."
  };
  private static final String[] JPA_PROVIDERS = {"org.hibernate..", "org.eclipse.persistence.."};

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .importUrl(Api.class.getProtectionDomain().getCodeSource().getLocation());

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .importUrl(ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void aPackageHasAtMost15FilesAndSaysWhatItIsFor() throws IOException {
    for (String root : ROOTS)
      packages(root)
          .forEach(
              (name, files) -> {
                assertThat(root + "/" + name, files, hasSize(lessThanOrEqualTo(15)));
                assertThat(root + "/" + name, isExplained(name), is(true));
              });
  }

  /** The formatter breaks most lines, but neither literals nor text blocks. */
  @Test
  void linesHaveAtMost100Columns() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (String root : ROOTS)
      for (Path file : sources(Path.of(root)).toList())
        Files.readAllLines(file).stream()
            .filter(line -> line.length() > 100 && !line.startsWith("import "))
            .forEach(line -> tooLong.add(file + ": " + line));
    assertThat(tooLong, is(empty()));
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("surely.(**)").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void packagesOfTestsAndOfTheLauncherHaveNoCycles() {
    slices().matching("surely.(**)").should().beFreeOfCycles().check(TESTS);
  }

  @Test
  void noClassOfAServerOrJpaProviderIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage(SERVERS).or(resideInAnyPackage(JPA_PROVIDERS)))
        .check(PRODUCT);
  }

  @Test
  void theFoundationKnowsNoFeature() {
    classes()
        .that()
        .resideInAnyPackage(FOUNDATION)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(FOUNDATION).or(not(resideInAPackage("surely.."))))
        .check(PRODUCT);
  }

  @Test
  void theRoomsOfFormsAreAStack() {
    for (int i = 0; i < FORMS.size(); i++)
      classes()
          .that()
          .resideInAPackage(FORMS.get(i))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(FORMS.subList(0, i + 1).toArray(String[]::new))
                  .or(resideInAnyPackage("surely.json", "surely.problem"))
                  .or(not(resideInAPackage("surely.."))))
          .check(PRODUCT);
  }

  @Test
  void resourcesLeaveTheDatabaseToEjbs() {
    noClasses()
        .that()
        .areAnnotatedWith(jakarta.ws.rs.Path.class)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")
                .or(are(takingPartInATransaction())))
        .check(PRODUCT);
  }

  @Test
  void anEntityIsUsedInItsOwnPackage() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should(beUsedInTheirOwnPackage())
        .check(PRODUCT);
  }

  @Test
  void rowsOfNativeQueriesAreReadInOnePlace() {
    noClasses()
        .that()
        .areNotAssignableTo(Row.class)
        .should()
        .callMethod(Query.class, "getResultList")
        .orShould()
        .callMethod(Query.class, "getResultStream")
        .orShould()
        .callMethod(Query.class, "getSingleResult")
        .check(PRODUCT);
  }

  /** The audit log is append-only: besides its purge, nothing changes or deletes an event. */
  @Test
  void eventsOfTheAuditLogAreOnlyAppended() throws IOException {
    Pattern writes =
        Pattern.compile(
            "(insert into|replace into|update|delete from|truncate|truncate table|alter table)"
                + " audit_event\\b",
            Pattern.CASE_INSENSITIVE);
    List<String> found = new ArrayList<>();
    for (Path file : sources(Path.of("src/main/java")).toList())
      writes
          .matcher(Files.readString(file))
          .results()
          .forEach(write -> found.add(file.getFileName() + ": " + write.group(1)));
    assertThat(found, contains("Audit.java: INSERT INTO", "Audit.java: DELETE FROM"));
  }

  /** Json's static methods search the class path for the provider at each call. */
  @Test
  void jsonHasOneProvider() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.json.Json")
        .check(PRODUCT);
  }

  @Test
  void timesOfEntitiesAreInstants() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .or()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Embeddable.class)
        .should()
        .haveRawType(LocalDateTime.class)
        .orShould()
        .haveRawType(Timestamp.class)
        .check(PRODUCT);
  }

  private static Map<Path, List<Path>> packages(String root) throws IOException {
    Path folder = Path.of(root);
    return sources(folder)
        .collect(Collectors.groupingBy(file -> folder.relativize(file.getParent())));
  }

  /** The tests of a package are in a package with the same name, which is explained once. */
  private static boolean isExplained(Path name) {
    return ROOTS.stream()
        .anyMatch(root -> Files.exists(Path.of(root).resolve(name).resolve("package-info.java")));
  }

  private static Stream<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    }
  }

  /** A bean that has an EntityManager and no transaction of its own. */
  private static DescribedPredicate<JavaClass> takingPartInATransaction() {
    return DescribedPredicate.describe(
        "beans that work in their caller's transaction",
        type ->
            !type.isAnnotatedWith(Stateless.class)
                && !type.isAnnotatedWith(Singleton.class)
                && type.getFields().stream()
                    .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class)));
  }

  private static ArchCondition<JavaClass> beUsedInTheirOwnPackage() {
    return new ArchCondition<>("be used in their own package only") {
      @Override
      public void check(JavaClass entity, ConditionEvents events) {
        for (Dependency use : entity.getDirectDependenciesToSelf())
          if (!use.getOriginClass().getPackage().equals(entity.getPackage()))
            events.add(SimpleConditionEvent.violated(entity, use.getDescription()));
      }
    };
  }
}
