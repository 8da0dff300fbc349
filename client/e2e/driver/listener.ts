import type { Page } from "@playwright/test";
import type { Job } from "../../src/api/types.ts";
import { sandbox, type SandboxPlaylist } from "./stack.ts";

/** What an order differs in from the least that makes a playlist. */
interface Order {
  readonly name: string;
  readonly text: string;
  readonly review?: "never" | "when_unsure";
  /** The id of a playlist of theirs at whose end the tracks go; a new one without it. */
  readonly appendTo?: string;
}

/** Somebody in a browser who need not go the long way each time. */
export class Listener {
  readonly name: string;

  constructor(
    readonly page: Page,
    name: string,
  ) {
    this.name = `${name} ${Math.random().toString(36).slice(2, 8)}`;
  }

  /** Logs in without a look at Spotify's page, and is at the start. */
  async logIn(): Promise<void> {
    const answer = await this.page.request.get("/login", { maxRedirects: 0 });
    const authorize = answer.headers().location ?? "";
    await this.page.goto(`${authorize}&sandbox_user=${encodeURIComponent(this.name)}`);
  }

  /** The session ends at the gateway, as it does when it has run out. */
  async loseSession(): Promise<void> {
    const cookies = await this.page.context().cookies();
    const ours = cookies.filter(({ name }) => name === "SESSION");
    await this.page.context().addCookies(ours.map((cookie) => ({ ...cookie, value: "bG9zdA==" })));
  }

  /** Orders a playlist and gives its job's id. */
  async order({ name, text, review = "never", appendTo }: Order): Promise<string> {
    const target = appendTo !== undefined && { mode: "append", existingId: appendTo };
    const body = { lineup: { text }, playlist: { name, ...target }, review };
    return ((await this.send("POST", "/api/jobs", body)) as { id: string }).id;
  }

  /** Orders a playlist, waits until it is there, and gives its job's id. */
  async make(order: Order): Promise<string> {
    const id = await this.order(order);
    await this.awaitState(id, "succeeded");
    return id;
  }

  /** Their only playlist of this name, as Spotify has it. */
  async playlist(name: string): Promise<SandboxPlaylist> {
    const [found, another] = (await sandbox.playlistsOf(this.name)).filter(
      (playlist) => playlist.name === name,
    );
    if (found === undefined || another !== undefined) {
      throw new Error(`There is not one playlist "${name}" of ${this.name}.`);
    }
    return found;
  }

  /** A job as the gateway tells it. */
  async job(id: string): Promise<Job> {
    const answer = await this.page.request.get(`/api/jobs/${id}?tracks=false`);
    return (await answer.json()) as Job;
  }

  /** Waits until a job is in one of these states. */
  async awaitState(id: string, ...states: readonly string[]): Promise<void> {
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      const { state } = await this.job(id);
      if (states.includes(state)) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`Job ${id} is not ${states.join(" or ")} after a minute.`);
  }

  /** Sends what the page would send. */
  async send(method: string, path: string, data?: object): Promise<unknown> {
    const cookies = await this.page.context().cookies();
    const token = cookies.find(({ name }) => name === "XSRF-TOKEN")?.value ?? "";
    const answer = await this.page.request.fetch(path, {
      method,
      headers: { "X-XSRF-TOKEN": token },
      ...(data !== undefined && { data }),
    });
    if (!answer.ok()) {
      throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
    }
    const text = await answer.text();
    return text === "" ? undefined : JSON.parse(text);
  }
}
