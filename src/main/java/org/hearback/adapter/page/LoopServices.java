package org.hearback.adapter.page;

import org.hearback.certificate.CertificateService;
import org.hearback.fixcheck.FixCheckService;
import org.hearback.loop.LoopService;
import org.hearback.owner.OwnerService;
import org.hearback.owner.ProjectFile;
import org.hearback.plan.NoticeService;
import org.hearback.plan.TellingService;
import org.hearback.voice.VoiceService;
import org.hearback.wording.TemplateService;

/** The rooms behind the pages about changes, those who ask for them and what they are told. */
public record LoopServices(
        OwnerService owner,
        ProjectFile projects,
        VoiceService voices,
        LoopService loops,
        TellingService tellings,
        NoticeService notices,
        TemplateService templates,
        CertificateService certificates,
        FixCheckService fixChecks) {}
