package org.hearback.certificate;

import org.hearback.notice.Telling;
import org.hearback.notice.TellingBook;
import org.hearback.wording.Occasion;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows certificates. Thread-safe; who may ask is for the doors to check. */
public final class CertificateService {
    private static final Set<Telling.State> OPEN =
            Set.of(Telling.State.HELD, Telling.State.APPROVED);

    private final TellingBook tellings;
    private final Certificates certificates;

    /** A service on these. */
    public CertificateService(TellingBook tellings, Certificates certificates) {
        this.tellings = tellings;
        this.certificates = certificates;
    }

    /** A telling with its certificate as of now. */
    public record Certified(Telling telling, Certificate certificate) {}

    /** The certificate of that telling; for ten thousand people some seconds. */
    public Optional<Certified> of(long tellingId) {
        return tellings.find(tellingId)
                .filter(CertificateService::isCertified)
                .map(telling -> new Certified(telling, certificates.of(telling)));
    }

    /** How far the tellings of the loop are, oldest first; what was taken back is left out. */
    public List<Glance> ofLoop(long loopId) {
        return tellings.ofLoop(loopId).stream()
                .filter(CertificateService::isCertified)
                .filter(telling -> telling.state() != Telling.State.CANCELLED)
                .map(certificates::glance)
                .toList();
    }

    /** How far the tellings of the project are that are not closed, newest first. */
    public List<Glance> open(long projectId, int limit) {
        return tellings.ofProject(projectId, OPEN, limit).stream()
                .filter(CertificateService::isCertified)
                .map(certificates::glance)
                .toList();
    }

    /** Asking whether it helped proves nothing. */
    private static boolean isCertified(Telling telling) {
        return telling.occasion() != Occasion.FIX_CHECK;
    }
}
