// What Spotify refuses until the listener has logged in again.
const LOGIN_HELPS: readonly string[] = ["reconnect_spotify", "scope_missing"];

/** Whether a login puts right what failed, or was refused, with a code. */
export function isLoginOfHelp(code: string): boolean {
  return LOGIN_HELPS.includes(code);
}
