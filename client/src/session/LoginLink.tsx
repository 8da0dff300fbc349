import type { ReactNode } from "react";
import { noteReturnPlace } from "./returnPlace";

/** What a listener can allow beside what every playlist needs. */
export type LoginScope = "top" | "liked";

interface LoginLinkProps {
  /** What the listener is to allow beside what every playlist needs. */
  readonly scope?: LoginScope | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Leads to Spotify's login and, when that is done, back to this page. */
export function LoginLink({ scope, className, children }: LoginLinkProps) {
  return (
    <a
      href={scope === undefined ? "/login" : `/login?for=${scope}`}
      className={className}
      onClick={noteReturnPlace}
    >
      {children}
    </a>
  );
}
