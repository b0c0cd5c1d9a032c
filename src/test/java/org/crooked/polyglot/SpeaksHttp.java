package org.crooked.polyglot;

import java.net.http.HttpClient;

/** Speaks a technology of another room. */
interface SpeaksHttp {
    HttpClient spoken();
}
