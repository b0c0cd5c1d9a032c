package org.crooked.polyglot;

import com.atlassian.mail.Email;

/** Speaks a technology of another room. */
interface SpeaksMail {
    Email spoken();
}
