/** What outlives a restart: tables of JSON documents, one commit a write. */
@NullMarked
package io.festivalplayer.sandbox.storage;

import org.jspecify.annotations.NullMarked;
