package org.hearback.adapter.platform;

import org.hearback.answer.ReplyService;
import org.hearback.listen.PollService;
import org.hearback.listen.PushService;
import org.hearback.work.Errands;
import org.hearback.work.Worker;

/** What is done again and again while the plugin runs. */
public record Duties(
        Worker worker,
        PollService polls,
        PushService pushes,
        ReplyService replies,
        Errands errands) {}
