package amur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import amur.web.PublicPage;
import amur.web.Requires;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Names that say something, controllers where they belong, and no handler that forgot to say who may call it. */
class NamesTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("amur");

    @Test
    void noNameIsAnExcuse() {
        noClasses()
                .that()
                .resideOutsideOfPackage("amur.pages..")
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|Common)$")
                .orShould()
                .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*")
                .orShould()
                .haveNameMatching(".*Service$")
                .check(PRODUCT);
    }

    @Test
    void controllersStandInWeb() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .resideInAPackage("..web..")
                .orShould()
                .resideInAPackage("amur.exhibitors.files..")
                .check(PRODUCT);
    }

    @Test
    void everyHandlerSaysWhoMayCallIt() {
        methods()
                .that(new DescribedPredicate<JavaMethod>("handle requests") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.isMetaAnnotatedWith(RequestMapping.class);
                    }
                })
                .should(new ArchCondition<JavaMethod>("be public pages or require a right") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean said = method.isAnnotatedWith(PublicPage.class)
                                || method.isAnnotatedWith(Requires.class)
                                || method.getOwner().isAnnotatedWith(PublicPage.class)
                                || method.getOwner().isAnnotatedWith(Requires.class);
                        events.add(new SimpleConditionEvent(
                                method, said, method.getFullName() + (said ? " says" : " does not say")));
                    }
                })
                .check(PRODUCT);
    }
}
