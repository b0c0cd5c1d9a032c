package org.hearback.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearback.sandbox.host.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

class JsTextsTest {
    private final Texts texts = new Texts();

    @BeforeEach
    void three_texts() throws IOException {
        var file = "a=It''s \"so\" </script>\nb=No. {0}\nc=\\u00fc\n";
        texts.add(new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void given_a_plain_text_when_transformed_then_it_is_a_literal_that_ends_no_script() {
        assertThat(transformed("f(AJS.I18n.getText('a'), WRM.I18n.getText(\"c\"))"))
                .isEqualTo("f(\"It's \\u0022so\\u0022 \\u003c/script>\", \"\\u00fc\")");
    }

    @Test
    void given_arguments_when_transformed_then_the_script_formats() {
        assertThat(transformed("AJS.I18n.getText('b', n)")).isEqualTo("AJS.format(\"No. {0}\", n)");
    }

    @Test
    void given_a_key_without_a_text_when_transformed_then_the_key_is_shown() {
        assertThat(transformed("AJS.I18n.getText('none')")).isEqualTo("\"none\"");
    }

    private String transformed(String script) {
        return new JsTexts(texts).transformed(script);
    }
}
