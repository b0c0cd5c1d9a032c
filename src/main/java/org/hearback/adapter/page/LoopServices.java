package org.hearback.adapter.page;

import org.hearback.owner.OwnerService;
import org.hearback.owner.ProjectFile;
import org.hearback.voice.VoiceService;

/** The rooms behind the pages about changes, those who ask for them and what they are told. */
public record LoopServices(OwnerService owner, ProjectFile projects, VoiceService voices) {}
