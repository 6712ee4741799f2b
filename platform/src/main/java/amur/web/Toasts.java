package amur.web;

import amur.web.View.Toast;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a short message on the page a deed redirects to. */
public final class Toasts {
    static final String KEY = "amur.toasts";

    private Toasts() {}

    public static void ok(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(KEY, new java.util.ArrayList<>(List.of(new Toast(Toast.Kind.OK, text))));
    }

    public static void error(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(KEY, new java.util.ArrayList<>(List.of(new Toast(Toast.Kind.ERROR, text))));
    }

    public static void attention(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(KEY, new java.util.ArrayList<>(List.of(new Toast(Toast.Kind.ATTENTION, text))));
    }
}
