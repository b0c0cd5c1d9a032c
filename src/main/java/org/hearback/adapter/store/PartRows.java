package org.hearback.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;

import org.hearback.delivery.Part;
import org.hearback.delivery.PartState;
import org.hearback.delivery.Place;
import org.hearback.kernel.ChannelId;
import org.hearback.kernel.PostKey;
import org.jspecify.annotations.Nullable;

/** Parts of messages in and out of their rows. */
final class PartRows {
    private PartRows() {}

    /** A part as it is planned: nowhere yet. */
    static void create(ActiveObjects ao, int messageId, Part part) {
        ao.create(
                PartRow.class,
                new Columns()
                        .with(PartRow.MESSAGE_ID, messageId)
                        .with(PartRow.PART_NO, part.number())
                        .with(PartRow.BODY, part.text())
                        .with(PartRow.MARK, part.mark())
                        .with(PartRow.STATE, part.state())
                        .values());
    }

    /**
     * Replaces what the row says of how the part fares. Its words stay as they were planned:
     * whoever writes may have read them before they were erased.
     *
     * @param channel where the part stands, if it does
     */
    static void write(Part from, ChannelId channel, PartRow to) {
        to.setState(from.state().name());
        to.setStartedAt(Columns.millis(from.startedAt()));
        to.setTrouble(from.trouble());
        var place = from.place();
        to.setSentKey(place == null ? null : new PostKey(channel, place.externalId()).asText());
        to.setExternalId(place == null ? null : place.externalId());
        to.setReplyTo(place == null ? null : place.replyTo());
        to.setPermalink(place == null ? null : Columns.text(place.permalink()));
        to.save();
    }

    static Part read(PartRow row) {
        return new Part(
                row.getPartNo(),
                row.getBody(),
                row.getMark(),
                PartState.valueOf(row.getState()),
                Columns.instant(row.getStartedAt()),
                place(row),
                Columns.orEmpty(row.getTrouble()));
    }

    private static @Nullable Place place(PartRow row) {
        var externalId = row.getExternalId();
        return externalId == null
                ? null
                : new Place(
                        externalId,
                        Columns.orEmpty(row.getReplyTo()),
                        Columns.uri(row.getPermalink()));
    }
}
