/** The rules the sandbox plays by at the moment, and how they are changed. */
@NullMarked
package io.festivalplayer.sandbox.rules;

import org.jspecify.annotations.NullMarked;
