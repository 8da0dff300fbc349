package io.festivalplayer.acceptance.system;

/**
 * What came of a command.
 *
 * @param exitCode as the process gave it
 * @param output all that it wrote
 * @param arguments the command line with which it ran, as the operating system shows it to everybody
 */
public record Commanded(int exitCode, String output, String arguments) {}
