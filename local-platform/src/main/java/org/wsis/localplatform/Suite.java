package org.wsis.localplatform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// All components with their addresses and secrets, and which of them must be there before which.
final class Suite {

    private static final Map<String, String> MODULES = modules();

    private final Repository repository;
    private final Folders folders;
    private final Ports ports;
    private final Secrets secrets;
    private final PostgresServer postgresql;
    private final KafkaServer kafka;
    private final KeycloakServer keycloak;
    private final Map<String, Component> components = new LinkedHashMap<>();

    Suite(Repository repository, Folders folders, Ports ports) {
        this.repository = repository;
        this.folders = folders;
        this.ports = ports;
        this.secrets = new Secrets(folders.root().resolve("secrets"));
        var software = new Software(repository);
        this.postgresql =
                new PostgresServer(software, folders, ports.of("postgresql"), secrets.of("postgresql-superuser"), true);
        this.kafka = new KafkaServer(repository, folders, ports.of("kafka"), ports.of(Ports.KAFKA_CONTROLLER));
        this.keycloak = new KeycloakServer(software, folders, ports, secrets, database("keycloak"));
        for (var component : List.of(postgresql, kafka, keycloak, new MailSink(repository, folders, ports))) {
            components.put(component.name(), component);
        }
        MODULES.forEach((name, module) -> components.put(name, service(name, module)));
    }

    private static Map<String, String> modules() {
        var modules = new LinkedHashMap<String, String>();
        modules.put("stocktaking", "stocktaking-service");
        modules.put("awards", "awards-service");
        modules.put("forum", "forum-registration-service");
        modules.put("trust-fund", "trust-fund-service");
        modules.put("gateway", "gateway");
        return modules;
    }

    /// All components; each comes after those it needs.
    List<Component> components() {
        return List.copyOf(components.values());
    }

    /// The component people call by this name.
    Component component(String name) {
        var component = components.get(name);
        if (component == null) {
            throw new ComponentFailed(
                    "No component is called " + name + "; there are " + String.join(", ", components.keySet()) + ".");
        }
        return component;
    }

    /// What must serve before the component is started. The services start while Keycloak still does: they fetch
    /// its keys when the first token comes.
    List<String> neededBy(Component component) {
        return switch (component.name()) {
            case "postgresql", "kafka", "mail" -> List.of();
            case "keycloak" -> List.of("postgresql");
            case "gateway" -> List.of("keycloak");
            default -> List.of("postgresql", "kafka");
        };
    }

    /// Starts the component, with what others expect to find in it.
    void start(Component component) {
        component.start();
        if (component == postgresql) {
            database("keycloak").ensure(postgresql);
            MODULES.keySet().stream().filter(name -> !name.equals("gateway")).forEach(name -> database(name)
                    .ensure(postgresql));
        }
        if (component == kafka) {
            kafka.createTopics(Topic.ofContracts(repository));
        }
    }

    /// Ports that a component uses besides its own.
    List<String> portsOf(Component component) {
        return switch (component.name()) {
            case "kafka" -> List.of("kafka", Ports.KAFKA_CONTROLLER);
            case "mail" -> List.of("mail", Ports.SMTP);
            default -> List.of(component.name());
        };
    }

    Ports ports() {
        return ports;
    }

    Folders folders() {
        return folders;
    }

    /// The address that people open.
    String address() {
        return "http://localhost:" + ports.of("gateway") + "/";
    }

    /// The issuer of the tokens.
    String realm() {
        return keycloak.realm();
    }

    private Database database(String service) {
        var name = service.replace('-', '_');
        return new Database(name, secrets.of(name + "_owner"), secrets.of(name + "_app"));
    }

    /// One more process of a service, on its database, beside the one that the gateway knows.
    Component replica(String name, int number, int port) {
        var module = MODULES.get(name);
        if (module == null) {
            throw new ComponentFailed(name + " is none of our services, so it can't run twice.");
        }
        return new ServiceProcess(repository, folders, name + "-" + number, module, port, settings(name, port));
    }

    private Component service(String name, String module) {
        return new ServiceProcess(repository, folders, name, module, ports.of(name), settings(name, ports.of(name)));
    }

    private Map<String, String> settings(String name, int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.realm());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        settings.put("WSIS_FORM_TOKEN_SECRET", secrets.of("form-token"));
        settings.put("WSIS_PAGES_SAMPLE_DATA", Boolean.toString(FirstStart.isSample(folders)));
        if (name.equals("gateway")) {
            settings.putAll(gatewaySettings());
        } else {
            settings.putAll(databaseSettings(database(name)));
            settings.putAll(mailSettings());
        }
        return settings;
    }

    private Map<String, String> databaseSettings(Database database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgresql.jdbcUrl(database.name()),
                "QUARKUS_DATASOURCE_USERNAME", database.app(),
                "QUARKUS_DATASOURCE_PASSWORD", database.appPassword(),
                "QUARKUS_FLYWAY_USERNAME", database.owner(),
                "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword(),
                "QUARKUS_FLYWAY_PLACEHOLDERS_APP_ROLE", database.app());
    }

    private Map<String, String> mailSettings() {
        return Map.of(
                "WSIS_MAIL_SMTP_HOST",
                "localhost",
                "WSIS_MAIL_SMTP_PORT",
                Integer.toString(ports.of(Ports.SMTP)),
                "WSIS_MAIL_SMTP_TLS",
                "NONE",
                "WSIS_MAIL_FROM",
                "no-reply@wsis.example",
                "WSIS_MAIL_PUBLIC_ADDRESS",
                address(),
                "WSIS_LINKS_SECRET",
                secrets.of("links"));
    }

    private Map<String, String> gatewaySettings() {
        var settings = new LinkedHashMap<String, String>();
        for (var service : MODULES.keySet()) {
            if (!service.equals("gateway")) {
                settings.put(
                        "WSIS_GATEWAY_SERVICES_"
                                + service.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL",
                        "http://localhost:" + ports.of(service));
            }
        }
        settings.put("WSIS_GATEWAY_CLIENT_SECRET", secrets.of("gateway-client"));
        settings.put("WSIS_GATEWAY_SESSION_SECRET", secrets.of("gateway-session"));
        settings.put("WSIS_GATEWAY_SECURE_COOKIES", "false");
        return settings;
    }
}
