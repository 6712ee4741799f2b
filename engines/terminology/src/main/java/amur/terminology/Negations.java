package amur.terminology;

/** Russian adjectives with «не» before them: «неметаллический» is what «металлический» is not. */
final class Negations {
    private static final String[] NOT_NEGATED = {
        "нефт", "неон", "нерв", "нейл", "нейт", "нейр", "нефр", "немец", "негат", "нежн", "небес", "недел"
    };

    private Negations() {}

    static boolean isNegated(Token token) {
        String form = token.form();
        if (form.length() < 8 || !form.startsWith("не") || !isAdjective(form)) {
            return false;
        }
        for (String other : NOT_NEGATED) {
            if (form.startsWith(other)) {
                return false;
            }
        }
        return token.stem().length() > 4;
    }

    private static boolean isAdjective(String form) {
        String end = form.substring(form.length() - 2);
        return switch (end) {
            case "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "ым", "им", "го", "му", "ую", "юю" ->
                true;
            default -> false;
        };
    }
}
