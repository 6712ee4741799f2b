package amur.demo;

import amur.editions.EditionId;
import amur.exhibitors.Exhibitor;
import amur.exhibitors.ExhibitorId;
import amur.exhibitors.Exhibitors;
import amur.matchmaking.Matchmaking;
import amur.matchmaking.MatchmakingSettings;
import amur.matchmaking.RequestDesk;
import amur.matchmaking.WishLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Requests still open at the two companies with an account, so that there is something to answer: from partners who fit, with words. */
@Component
@Profile("demo")
class DemoOpenRequests {
    /** The busiest companies of the demo have asked more than a hundred others; asking further ones is to be tried out too. */
    private static final MatchmakingSettings SETTINGS = new MatchmakingSettings(300, 7, null);

    private static final int INCOMING = 5;
    private static final int OUTGOING = 2;
    private static final WishLevel[] WISHES = {WishLevel.MUST_MEET, WishLevel.MEET, WishLevel.MEET, WishLevel.GLAD_TO};

    private static final Map<String, List<String>> MESSAGES = Map.of(
            "RU",
            List.of(
                    "Хотели бы обсудить пробную партию и условия оплаты.",
                    "Ищем постоянного партнёра, спецификацию покажем на встрече.",
                    "Для нас важны сроки доставки через Благовещенск и Хэйхэ.",
                    "Просим взять с собой образцы.",
                    ""),
            "CN",
            List.of("希望洽谈首批试订单及付款条件。", "正在寻找长期合作伙伴，可现场提供规格书。", "我们关注经黑河—布拉戈维申斯克口岸的交货期。", "请携带样品参加洽谈。", ""));

    private final Exhibitors exhibitors;
    private final Matchmaking matchmaking;
    private final RequestDesk desk;

    DemoOpenRequests(Exhibitors exhibitors, Matchmaking matchmaking, RequestDesk desk) {
        this.exhibitors = exhibitors;
        this.matchmaking = matchmaking;
        this.desk = desk;
    }

    void settle(EditionId edition) {
        desk.change(edition, desk.settings(edition), SETTINGS);
    }

    void around(ExhibitorId company) {
        Exhibitor own = exhibitors.get(company);
        Set<ExhibitorId> known = matchmaking.ofExhibitor(company).stream()
                .flatMap(request -> Stream.of(request.from(), request.to()))
                .collect(Collectors.toSet());
        // The busiest company of a small demo may have met everybody who fits; then others write.
        List<Exhibitor> abroad = Stream.concat(
                        matchmaking.recommend(company, 100).stream().map(found -> exhibitors.get(found.partner())),
                        exhibitors.listed(own.edition()).stream().filter(other -> !known.contains(other.id())))
                .filter(other -> !other.country().equals(own.country()) && other.kind() != own.kind())
                .distinct()
                .limit(INCOMING + OUTGOING)
                .toList();
        for (int i = 0; i < abroad.size(); i++) {
            WishLevel wish = WISHES[i % WISHES.length];
            Exhibitor other = abroad.get(i);
            if (i < INCOMING) {
                matchmaking.request(other.id(), company, wish, message(other, i));
            } else {
                matchmaking.request(company, other.id(), wish, message(own, i));
            }
        }
    }

    private static String message(Exhibitor asking, int number) {
        List<String> messages = MESSAGES.getOrDefault(asking.country().code(), List.of(""));
        return messages.get(number % messages.size());
    }
}
