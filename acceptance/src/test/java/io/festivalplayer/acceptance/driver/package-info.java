/** Those who use the system: a listener with a browser, and whoever holds the sandbox's switches. */
@NullMarked
package io.festivalplayer.acceptance.driver;

import org.jspecify.annotations.NullMarked;
