/** Pages and pictures for people. */
@NullMarked
package io.festivalplayer.sandbox.pages;

import org.jspecify.annotations.NullMarked;
