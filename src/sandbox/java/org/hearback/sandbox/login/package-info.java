/**
 * Logging in: sessions, basic auth, the second password question of administrators, XSRF tokens.
 */
@NullMarked
package org.hearback.sandbox.login;

import org.jspecify.annotations.NullMarked;
