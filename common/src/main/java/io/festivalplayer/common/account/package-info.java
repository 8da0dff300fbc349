/** Who the listener is, and the encrypted grant that lets us act for them. */
@NullMarked
package io.festivalplayer.common.account;

import org.jspecify.annotations.NullMarked;
