const STORED_AS = "festival-player.loaded-anew";
const LONG_AGO_MS = 60_000;

/**
 * Loads the page anew when a part of it is gone: each release names its files by their content, so that a page which was
 * open before an upgrade asks for names of the release before. What is typed is stored, and jobs are at the gateway. Once a
 * minute at most, so that a part which is missing for another reason does not make a circle.
 */
export function loadAnewAfterAnUpgrade(): void {
  addEventListener("vite:preloadError", () => {
    if (firstTimeInAWhile()) {
      location.reload();
    }
  });
}

function firstTimeInAWhile(): boolean {
  try {
    const before = Number(sessionStorage.getItem(STORED_AS));
    sessionStorage.setItem(STORED_AS, String(Date.now()));
    return Date.now() - before > LONG_AGO_MS;
  } catch {
    return false;
  }
}
