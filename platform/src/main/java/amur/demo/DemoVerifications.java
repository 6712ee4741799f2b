package amur.demo;

import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.exhibitors.verification.Verification;
import amur.exhibitors.verification.Verification.Kind;
import amur.exhibitors.verification.Verifications;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Register numbers of some companies verified already, and some that wait for the organizer of the demo. */
@Component
@Profile("demo")
class DemoVerifications {
    private static final int VERIFIED = 24;
    private static final int WAITING = 4;

    private final Exhibitors exhibitors;
    private final Verifications verifications;

    DemoVerifications(Exhibitors exhibitors, Verifications verifications) {
        this.exhibitors = exhibitors;
        this.verifications = verifications;
    }

    /** Spread over all companies, so that lists and pages of both countries show a badge. */
    void hand(List<ExhibitorId> companies) {
        int count = Math.min(VERIFIED + WAITING, companies.size());
        for (int i = 0; i < count; i++) {
            Exhibitor company = exhibitors.get(companies.get((int) ((long) i * companies.size() / count)));
            if (!company.registration().isEmpty()) {
                Verification asked = verifications.ask(company.id(), Kind.REGISTER_NUMBER, company.registration(), "");
                if (i < VERIFIED) {
                    verifications.verify(asked.id(), asked.version(), register(company), Optional.empty(), "");
                }
            }
        }
    }

    private static String register(Exhibitor company) {
        return company.country().code().equals("RU") ? "Выписка из ЕГРЮЛ (демо)" : "国家企业信用信息公示系统查询（演示）";
    }
}
