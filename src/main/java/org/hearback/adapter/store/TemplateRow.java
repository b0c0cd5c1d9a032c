package org.hearback.adapter.store;

import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

import org.jspecify.annotations.Nullable;

/** A template that people wrote in place of a shipped one. */
@Preload
@Table("TEMPLATE")
interface TemplateRow extends LongRow {
    String TEMPLATE_KEY = "TEMPLATE_KEY";
    String PROJECT_ID = "PROJECT_ID";
    String OCCASION = "OCCASION";
    String ROUTE = "ROUTE";
    String LANG = "LANG";
    String SUBJECT = "SUBJECT";
    String BODY = "BODY";

    /** Of the project, the occasion, the route and the language. */
    @NotNull
    @Unique
    @StringLength(IndexKey.MAX_CHARS)
    String getTemplateKey();

    /** 0 for all projects. */
    @Indexed
    long getProjectId();

    @NotNull
    @StringLength(20)
    String getOccasion();

    /** Null for any. */
    @StringLength(20)
    @Nullable String getRoute();

    @NotNull
    @StringLength(20)
    String getLang();

    @StringLength(StringLength.UNLIMITED)
    @Nullable String getSubject();

    void setSubject(@Nullable String value);

    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getBody();

    void setBody(String value);
}
