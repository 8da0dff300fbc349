import type { MouseEvent, ReactNode } from "react";
import { navigate } from "./location";

interface LinkProps {
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link within the page that does not load it anew. */
export function Link({ to, className, children }: LinkProps) {
  const follow = (event: MouseEvent) => {
    const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.button === 0 && !opensElsewhere) {
      event.preventDefault();
      navigate(to);
    }
  };
  return (
    <a href={to} className={className} onClick={follow}>
      {children}
    </a>
  );
}
