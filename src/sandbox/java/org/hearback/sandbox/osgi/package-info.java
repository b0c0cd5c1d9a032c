/**
 * Bundles: a real Felix with a real Gemini Blueprint, that give a plugin no more than Jira 11 does.
 *
 * <p>Belongs here: the framework, the packages it exports, the plugin's bundle and its Spring
 * context.
 *
 * <p>Keep out: HTTP, what modules of a descriptor mean.
 */
@NullMarked
package org.hearback.sandbox.osgi;

import org.jspecify.annotations.NullMarked;
