/** The log of every call the sandbox got. */
@NullMarked
package io.festivalplayer.sandbox.calls;

import org.jspecify.annotations.NullMarked;
