package amur;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class AmurApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(AmurApplication.class, arguments);
    }
}
