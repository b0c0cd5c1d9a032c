package org.hearback.real;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test that drives Postfix and Dovecot; where they are missing, it is skipped and says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("real")
@ExtendWith(PostOfficeIsThere.class)
@interface WithPostOffice {}
