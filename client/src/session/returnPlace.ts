const STORED_AS = "festival-player.return";

/** Whether the address says that a login did not come to be. */
export function isAfterRefusal(): boolean {
  return new URLSearchParams(location.search).has("login");
}

/** Notes where the listener is to be after the login; after a refused one, that is where they were before it. */
export function noteReturnPlace(): void {
  if (isAfterRefusal()) {
    return;
  }
  try {
    sessionStorage.setItem(STORED_AS, location.pathname);
  } catch {
    // Then the login ends at the start.
  }
}

/** Where the listener was when they went to the login, once; null when they came from nowhere. */
export function takeReturnPlace(): string | null {
  try {
    const place = sessionStorage.getItem(STORED_AS);
    sessionStorage.removeItem(STORED_AS);
    return place;
  } catch {
    return null;
  }
}
