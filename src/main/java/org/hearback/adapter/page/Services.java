package org.hearback.adapter.page;

import org.hearback.channel.ChannelForm;
import org.hearback.channel.ChannelService;
import org.hearback.channel.DeskDirectory;
import org.hearback.delivery.DeliveryService;
import org.hearback.intake.WhyService;
import org.hearback.kernel.Access;
import org.hearback.request.AttentionService;
import org.hearback.request.OriginService;

/** The rooms that pages show and ask. */
public record Services(
        Access access,
        ChannelService channels,
        ChannelForm form,
        DeskDirectory desks,
        WhyService why,
        AttentionService attention,
        OriginService origins,
        DeliveryService delivery) {}
