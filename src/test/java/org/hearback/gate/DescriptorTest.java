package org.hearback.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.kernel.Room;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the host's XML files name exists: a name that nobody compiles fails here and not at the
 * customer's.
 */
class DescriptorTest {
    private static final Path RESOURCES = Path.of("resources");

    private final Descriptor plugin = Descriptor.ofPlugin();
    private final List<Descriptor> spring = Descriptor.ofSpring();

    @Test
    void given_the_descriptor_when_classes_of_ours_are_named_then_the_plugin_has_them() {
        var ours =
                all().flatMap(Descriptor::classes).filter(name -> name.startsWith("org.hearback."));

        assertThat(ours).isNotEmpty().filteredOn(name -> !isPacked(name)).isEmpty();
    }

    @Test
    void given_the_spring_files_when_host_services_are_named_then_their_types_exist() {
        var foreign =
                spring.stream()
                        .flatMap(Descriptor::classes)
                        .filter(name -> !name.startsWith("org.hearback."));

        assertThat(foreign).isNotEmpty().filteredOn(name -> type(name).isEmpty()).isEmpty();
    }

    @Test
    void given_the_descriptor_when_texts_are_named_then_they_are_written() {
        var texts = Texts.ofPlugin();

        assertThat(plugin.texts()).isNotEmpty().filteredOn(key -> !texts.has(key)).isEmpty();
    }

    @Test
    void given_the_descriptor_when_resources_are_named_then_they_exist() {
        var missing =
                plugin.resources()
                        .map(DescriptorTest::place)
                        .filter(path -> !Files.exists(path))
                        .toList();

        assertThat(plugin.resources()).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void given_the_descriptor_when_a_menu_links_to_a_servlet_then_it_is_mapped() {
        var patterns = plugin.texts("url-pattern").toList();
        var links =
                plugin.texts("link")
                        .filter(link -> link.startsWith("/plugins/servlet"))
                        .map(
                                link ->
                                        link.substring("/plugins/servlet".length())
                                                .replaceAll("[?#].*", ""))
                        .toList();

        assertThat(links)
                .isNotEmpty()
                .allMatch(
                        link -> patterns.stream().anyMatch(pattern -> fits(pattern, link)),
                        "is mapped");
    }

    @Test
    void given_the_descriptor_when_packages_are_named_then_the_plugin_has_them() {
        assertThat(plugin.texts("package"))
                .allMatch(
                        name -> Files.isDirectory(Path.of("src/main/java", name.replace('.', '/'))),
                        "is a package");
    }

    @Test
    void given_the_descriptor_when_methods_are_allowed_to_templates_then_they_exist() {
        assertThat(plugin.texts("method")).allMatch(DescriptorTest::hasMethod, "is a method");
    }

    @Test
    void given_the_descriptor_when_its_modules_are_read_then_each_key_is_used_once() {
        assertThat(plugin.moduleKeys()).isNotEmpty().doesNotHaveDuplicates();
    }

    private Stream<Descriptor> all() {
        return Stream.concat(Stream.of(plugin), spring.stream());
    }

    private static boolean isPacked(String name) {
        return type(name).filter(type -> home(type).equals(home(Room.class))).isPresent();
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name, false, DescriptorTest.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Path place(Element resource) {
        var location = resource.getAttribute("location");
        return resource.getAttribute("type").equals("i18n")
                ? RESOURCES.resolve(location.replace('.', '/') + ".properties")
                : RESOURCES.resolve(location);
    }

    private static boolean fits(String pattern, String link) {
        return pattern.endsWith("/*")
                ? link.startsWith(pattern.substring(0, pattern.length() - 2))
                : pattern.equals(link);
    }

    /** The allowlist's form: {@code org.hearback.Words#get(java.lang.String)}. */
    private static boolean hasMethod(String signature) {
        var owner = type(signature.replaceAll("#.*", ""));
        return owner.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .map(DescriptorTest::form)
                .anyMatch(signature.replaceAll(".*#", "").replace(" ", "")::equals);
    }

    private static String form(Method method) {
        var parameters = Arrays.stream(method.getParameterTypes()).map(Class::getName);
        return method.getName() + parameters.collect(Collectors.joining(",", "(", ")"));
    }
}
