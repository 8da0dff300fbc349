const SANDBOX = process.env.E2E_SANDBOX_URL ?? "http://127.0.0.1:5100";
const CONTROL = process.env.E2E_CONTROL_URL;

/** A playlist as it is in the sandbox's account of a listener. */
export interface SandboxPlaylist {
  readonly id: string;
  readonly name: string;
  readonly removed: boolean;
  readonly items: readonly string[];
}

/** A call that Spotify does not carry out; a listener's own path leaves everybody else alone. */
export interface Refusal {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly message: string;
}

async function ask(url: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    ...(body !== undefined && {
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  });
  if (!answer.ok) {
    throw new Error(`${method} ${url} answered ${answer.status}.`);
  }
  const text = await answer.text();
  return text === "" ? undefined : JSON.parse(text);
}

/** The sandbox's switches, and what is in its accounts. */
export const sandbox = {
  async set(settings: object): Promise<void> {
    await ask(`${SANDBOX}/sandbox/settings`, "PUT", settings);
  },
  /** No call is slow, and the quota is endless. */
  async letEverythingThrough(): Promise<void> {
    await sandbox.set({ latencyMs: 0, quota: null });
  },
  /** Refuses the next call of this kind. */
  async refuseOnce({ method, path, status, message }: Refusal): Promise<void> {
    const body = { error: { status, message } };
    await ask(`${SANDBOX}/sandbox/faults`, "POST", { method, path, status, body, times: 1 });
  },
  /** How many calls it got until now. */
  async calls(): Promise<number> {
    return ((await ask(`${SANDBOX}/sandbox/calls`, "GET")) as readonly object[]).length;
  },
  async playlistsOf(listener: string): Promise<readonly SandboxPlaylist[]> {
    const path = `/sandbox/users/${encodeURIComponent(listener)}/playlists`;
    return (await ask(SANDBOX + path, "GET")) as SandboxPlaylist[];
  },
};

/** Whether the one who started the system lets a journey end its gateway and put its clocks forward. */
export const hasControl = CONTROL !== undefined;

/** Ends the gateway, and returns when it is gone. */
export async function endGateway(): Promise<void> {
  await ask(`${CONTROL ?? ""}/gateway/end`, "POST");
}

/** Starts the gateway again, and returns when it is ready. */
export async function startGateway(): Promise<void> {
  await ask(`${CONTROL ?? ""}/gateway/start`, "POST");
}

/** It is so many milliseconds later, here and at Spotify. */
export async function letPass(advanceMs: number): Promise<void> {
  await ask(`${CONTROL ?? ""}/clock`, "POST", { advanceMs });
}
