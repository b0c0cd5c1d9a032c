package org.hearback.adapter.page;

import jakarta.servlet.http.HttpServletRequest;

import org.hearback.kernel.ChannelId;
import org.hearback.kernel.HandleId;
import org.hearback.kernel.PostKey;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a browser sent: the first value of each parameter. */
record Typed(Map<String, String> values) {
    Typed {
        values = Map.copyOf(values);
    }

    static Typed of(HttpServletRequest request) {
        return new Typed(
                request.getParameterMap().entrySet().stream()
                        .filter(entry -> entry.getValue().length > 0)
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0])));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value, empty where there is none. */
    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** The positive number that the parameter is, if it is one. */
    Optional<Long> number(String name) {
        return text(name).matches("[1-9][0-9]{0,17}")
                ? Optional.of(Long.parseLong(text(name)))
                : Optional.empty();
    }

    /** The handle that the parameter names, if it can be one. */
    Optional<HandleId> handle(String name) {
        return number(name)
                .filter(it -> it <= Integer.MAX_VALUE)
                .map(it -> new HandleId(it.intValue()));
    }

    /** The post that the parameters "channel" and "post" name, if they can name one. */
    Optional<PostKey> post() {
        var id = text("post");
        if (id.isEmpty() || id.length() > PostKey.MAX_ID_CHARS) return Optional.empty();
        return channel("channel").map(channel -> new PostKey(channel, id));
    }

    /** The channel that the parameter names, if it can be one. */
    Optional<ChannelId> channel(String name) {
        return text(name).matches("[1-9][0-9]{0,8}")
                ? Optional.of(new ChannelId(Integer.parseInt(text(name))))
                : Optional.empty();
    }
}
