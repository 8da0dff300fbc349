/** Real servers for the tests of all modules: a RabbitMQ, a PostgreSQL, and processes that end with the tests. */
@NullMarked
package io.festivalplayer.testing;

import org.jspecify.annotations.NullMarked;
