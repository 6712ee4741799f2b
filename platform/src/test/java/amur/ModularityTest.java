package amur;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms depend on each other as each one's {@code package-info} says, and on nobody's insides. */
class ModularityTest {
    @Test
    void everyRoomKeepsToItsDoors() {
        // The engines and the compiled templates share the root package and are no rooms.
        ApplicationModules.of(
                        AmurApplication.class,
                        resideInAnyPackage(
                                "amur.timetabling..",
                                "amur.terminology..",
                                "amur.retrieval..",
                                "amur.matching..",
                                "amur.pages.."))
                .verify();
    }
}
