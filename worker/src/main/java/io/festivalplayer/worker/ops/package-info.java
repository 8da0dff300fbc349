/** What the person on call does: a command line inside the worker's jar, without a web server. */
@NullMarked
package io.festivalplayer.worker.ops;

import org.jspecify.annotations.NullMarked;
