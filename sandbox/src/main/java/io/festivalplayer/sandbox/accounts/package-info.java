/** The accounts service: consent, authorization codes, tokens. */
@NullMarked
package io.festivalplayer.sandbox.accounts;

import org.jspecify.annotations.NullMarked;
