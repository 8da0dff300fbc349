/** What was stored under a name, over what holds where nothing was. */
export function load<T extends object>(name: string, initial: T): T {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`festival-player.${name}`) ?? "{}");
    return { ...initial, ...(stored as Partial<T>) };
  } catch {
    return initial;
  }
}

/** Stores a value where the browser lets us; one that stores nothing still has it on the page. */
export function store(name: string, value: object): void {
  try {
    localStorage.setItem(`festival-player.${name}`, JSON.stringify(value));
  } catch {
    // Private windows and full disks.
  }
}
