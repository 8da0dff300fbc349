package io.festivalplayer.acceptance.system;

/**
 * What came of a command.
 *
 * @param exitCode as the process gave it
 * @param output all that it wrote
 */
public record Commanded(int exitCode, String output) {}
