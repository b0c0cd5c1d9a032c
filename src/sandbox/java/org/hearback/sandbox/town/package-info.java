/**
 * The town: a small social network that speaks the Mastodon API, for newcomers to write in and for
 * tests to drive. It stands alone: it knows neither the desk of the sandbox nor the plugin.
 */
@NullMarked
package org.hearback.sandbox.town;

import org.jspecify.annotations.NullMarked;
