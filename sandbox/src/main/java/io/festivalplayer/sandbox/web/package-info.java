/** How answers look: pages, links, refusals, HTML. */
@NullMarked
package io.festivalplayer.sandbox.web;

import org.jspecify.annotations.NullMarked;
