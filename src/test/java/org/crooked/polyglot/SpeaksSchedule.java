package org.crooked.polyglot;

import com.atlassian.scheduler.SchedulerService;

/** Speaks a technology of another room. */
interface SpeaksSchedule {
    SchedulerService spoken();
}
