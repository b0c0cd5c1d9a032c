package org.hearback.adapter.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The commands that the form shows are run as they stand; only curl is caught. */
class PushSampleTest {
    private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir private Path folder = Path.of("");

    @Test
    void given_the_sample_when_run_in_a_shell_then_it_sends_json_with_a_good_signature()
            throws IOException, InterruptedException, GeneralSecurityException {
        Assumptions.assumeTrue(
                Stream.of("bash", "openssl", "base64", "od").allMatch(PushSampleTest::isThere),
                "SKIPPED: bash, openssl, base64 or od is missing, so the sample was not run");

        var sent = run(PushSample.of("https://jira.example/hook/1").replace("whsec_...", KEY));

        var body = sent.getLast();
        var id = after("webhook-id: ", sent);
        var signed = id + "." + after("webhook-timestamp: ", sent) + "." + body;
        assertThat(sent).contains("https://jira.example/hook/1", "content-type: application/json");
        assertThat(after("webhook-signature: v1,", sent)).isEqualTo(signature(signed));
        assertThat(new ObjectMapper().readTree(body).at("/data/author/handle").asText())
                .isEqualTo("mara");
    }

    /** What curl was given, one argument an entry. */
    private List<String> run(String commands) throws IOException, InterruptedException {
        var script = folder.resolve("sample.sh");
        var output = folder.resolve("sent").toFile();
        Files.writeString(script, "curl() { printf '%s\\0' \"$@\"; }\n" + commands);
        var shell = new ProcessBuilder("bash", script.toString()).redirectOutput(output).start();
        assertThat(shell.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return Arrays.asList(Files.readString(output.toPath()).split("\0"));
    }

    private static String after(String head, List<String> sent) {
        return sent.stream()
                .filter(argument -> argument.startsWith(head))
                .map(argument -> argument.substring(head.length()))
                .findFirst()
                .orElseThrow();
    }

    private static String signature(String signed) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
