package org.hearback.adapter.channel.webhook;

import org.hearback.adapter.channel.Fingerprint;
import org.hearback.adapter.channel.HtmlText;
import org.hearback.adapter.channel.webhook.Mapping.Value;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.hearback.person.Handle;
import org.hearback.person.Handle.About;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads who is named in a push. Each channel is a network of its own: a name on one says nothing of
 * the same name on another.
 */
record Accounts(ChannelId channel, Values values) {
    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{C}@]+@[^\\s\\p{C}@]+");

    /** Where the values of one account stand. */
    private record Place(Value id, Value handle, Value name, Value profile) {}

    private static final Place AUTHOR =
            new Place(
                    Value.AUTHOR_ID, Value.AUTHOR_HANDLE, Value.AUTHOR_NAME, Value.AUTHOR_PROFILE);
    private static final Place ASKER =
            new Place(Value.ASKER_ID, Value.ASKER_HANDLE, Value.ASKER_NAME, Value.ASKER_PROFILE);

    /** Who wrote the post. */
    Handle author() throws WrongShape {
        return handle(AUTHOR, about())
                .orElseThrow(
                        () ->
                                values.wrong(
                                        Value.AUTHOR_ID,
                                        "is missing, and there is no handle either"));
    }

    /** Who was answered; empty where nobody is named. */
    Optional<Handle> asker() throws WrongShape {
        return handle(ASKER, About.NONE);
    }

    private Optional<Handle> handle(Place place, About about) throws WrongShape {
        var handle = HtmlText.cleanLine(values.text(place.handle()).orElse(""));
        var name = handle.startsWith("@") ? handle.substring(1) : handle;
        var id = values.id(place.id(), PostKey.MAX_ID_CHARS).orElse(name);
        if (id.isBlank()) return Optional.empty();
        return Optional.of(
                new Handle(
                        "webhook:" + channel.value(),
                        Fingerprint.ifLongerThan(Handle.MAX_ID_CHARS, id),
                        name,
                        HtmlText.cleanLine(values.text(place.name()).orElse("")),
                        values.address(place.profile()).orElse(null),
                        about));
    }

    private About about() throws WrongShape {
        var followers = values.number(Value.AUTHOR_FOLLOWERS);
        if (followers.isPresent() && followers.getAsInt() < 0)
            throw values.wrong(Value.AUTHOR_FOLLOWERS, "is below 0");
        return new About(
                followers.isPresent() ? followers.getAsInt() : null,
                values.addresses(Value.AUTHOR_LINKS, About.MAX_LINKS),
                email());
    }

    private @Nullable String email() throws WrongShape {
        var email = values.text(Value.AUTHOR_EMAIL).map(String::strip).orElse("");
        if (email.isEmpty()) return null;
        if (email.length() > About.MAX_EMAIL_CHARS || !EMAIL.matcher(email).matches())
            throw values.wrong(Value.AUTHOR_EMAIL, "must be an e-mail address");
        return email;
    }
}
