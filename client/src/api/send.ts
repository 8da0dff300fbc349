import { noteConnection } from "./connection";
import { ConnectionLost, problemOf } from "./problem";

const SAFE_METHODS = new Set(["GET", "HEAD"]);
const NOT_MODIFIED = 304;
// What a proxy answers when nobody is behind it.
const GATEWAY_GONE = new Set([502, 503, 504]);

async function reach(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    const isOurs = response.headers.get("Content-Type")?.includes("json");
    if (!isOurs && GATEWAY_GONE.has(response.status)) {
      throw new ConnectionLost();
    }
    noteConnection(false);
    return response;
  } catch (error) {
    if (request.signal.aborted) {
      throw error;
    }
    noteConnection(true);
    throw new ConnectionLost();
  }
}

function csrfToken(): string | undefined {
  return document.cookie
    .split("; ")
    .find((cookie) => cookie.startsWith("XSRF-TOKEN="))
    ?.slice("XSRF-TOKEN=".length);
}

/** Asks whether the gateway answers; any answer also brings the CSRF cookie. */
export async function askHealth(): Promise<void> {
  await reach(new Request(new URL("/api/health", location.origin)));
}

/** Sends a request to the gateway: writes carry the CSRF token, and a refusal is thrown as a Problem. */
export async function send(request: Request): Promise<Response> {
  if (!SAFE_METHODS.has(request.method)) {
    if (csrfToken() === undefined) {
      await askHealth();
    }
    request.headers.set("X-XSRF-TOKEN", csrfToken() ?? "");
  }
  const response = await reach(request);
  if (!response.ok && response.status !== NOT_MODIFIED) {
    throw await problemOf(response);
  }
  return response;
}
