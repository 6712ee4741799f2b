package amur;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** Which rooms an application was started with: those that have beans in it. */
public final class StartedRooms {
    private StartedRooms() {}

    public static Set<String> of(ApplicationContext application) {
        return Arrays.stream(application.getBeanDefinitionNames())
                .map(application::getType)
                .filter(Objects::nonNull)
                .map(type -> ClassUtils.getUserClass(type).getPackageName())
                .filter(name -> name.startsWith("amur."))
                .map(name -> name.split("\\.")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
