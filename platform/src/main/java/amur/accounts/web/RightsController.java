package amur.accounts.web;

import amur.accounts.AccountsRights;
import amur.accounts.Rights;
import amur.accounts.Role;
import amur.web.Requires;
import amur.web.Screens;
import amur.web.View;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** All rights of all rooms by role, as they decide at every address. */
@Controller
class RightsController {
    private final Rights rights;
    private final RoleWords words;
    private final Screens screens;

    RightsController(Rights rights, RoleWords words, Screens screens) {
        this.rights = rights;
        this.words = words;
        this.screens = screens;
    }

    @GetMapping("/rights")
    @Requires(AccountsRights.PEOPLE)
    ModelAndView show(View view) {
        List<Role> roles = List.of(Role.values());
        List<RightsPage.Row> rows = roles.stream()
                .flatMap(role -> rights.of(role).stream())
                .distinct()
                .sorted()
                .map(right -> new RightsPage.Row(
                        words.right(right, view),
                        right,
                        roles.stream()
                                .map(role -> rights.of(role).contains(right))
                                .toList()))
                .toList();
        return screens.show(
                "accounts/web/rights",
                new RightsPage(
                        Stream.of(Role.values())
                                .map(role -> words.role(role, view))
                                .toList(),
                        rows));
    }
}
