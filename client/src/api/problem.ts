/** A field of a request that the gateway refused, and why. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
}

/** A refusal by the gateway (RFC 9457); its message is a sentence for the listener. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: readonly FieldError[] = [],
    /** What the message cites, by name. */
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
  }
}

/** Whether a question was refused because nobody is logged in any more. */
export function isSessionGone(error: unknown): boolean {
  return error instanceof Problem && error.status === 401;
}

/** The gateway could not be reached. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";

  constructor() {
    super("There is no connection.");
  }
}

/** Reads the refusal out of an answer, which may come from a proxy that knows no problem details. */
export async function problemOf(response: Response): Promise<Problem> {
  const isProblem = response.headers.get("Content-Type")?.startsWith("application/problem+json");
  if (!isProblem) {
    return new Problem(response.status, "unknown", `The server answered ${response.status}.`);
  }
  const body = (await response.json()) as {
    code: string;
    detail: string;
    errors?: readonly FieldError[];
    details?: Readonly<Record<string, string>>;
  };
  return new Problem(response.status, body.code, body.detail, body.errors, body.details);
}
