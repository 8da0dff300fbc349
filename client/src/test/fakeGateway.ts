import { vi } from "vitest";
import { anAllowance } from "./samples";

/** A request that the page sent. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: unknown;
}

type Answer = (call: Call) => Response;

/** An answer with a JSON body. */
export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

/** A refusal as the gateway words it. */
export function problem(status: number, code: string, detail: string): Response {
  const headers = { "Content-Type": "application/problem+json" };
  return new Response(JSON.stringify({ status, code, detail }), { status, headers });
}

/** The network with a gateway behind it: it notes every call and answers what a test has laid down. */
export class FakeGateway {
  readonly calls: Call[] = [];
  isReachable = true;
  private readonly answers = new Map<string, Answer>();

  constructor() {
    this.on("GET /api/me", () => problem(401, "not_logged_in", "Log in with Spotify first."));
    this.on("GET /api/about", () => json({ sandbox: false }));
    this.on("GET /api/health", () => json({ status: "ok" }));
    vi.stubGlobal("fetch", (request: Request) => this.take(request));
  }

  /** Lays down what a call such as `GET /api/me` is answered. */
  on(call: string, answer: Answer): void {
    this.answers.set(call, answer);
  }

  /** Somebody is logged in, without any jobs. */
  logIn(displayName: string): void {
    this.on("GET /api/me", () => json({ id: "1", displayName }));
    this.on("GET /api/jobs", () => json({ items: [], next: null }));
    this.on("GET /api/allowance", () => json(anAllowance()));
  }

  /** The calls of one kind, oldest first. */
  callsOf(wanted: string): Call[] {
    return this.calls.filter(({ method, path }) => `${method} ${path}` === wanted);
  }

  private async take(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const text = await request.text();
    const call: Call = {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: text === "" ? null : JSON.parse(text),
    };
    this.calls.push(call);
    if (!this.isReachable) {
      throw new TypeError("Failed to fetch");
    }
    const answer = this.answers.get(`${call.method} ${call.path}`);
    return answer?.(call) ?? problem(404, "not_found", "There is nothing at this address.");
  }
}
