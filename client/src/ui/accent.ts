import { useEffect } from "react";

const ACCENTS = 6;

/** Gives the page one of our colours, always the same for the same headliner. */
export function useAccent(headliner: string | undefined): void {
  useEffect(() => {
    if (headliner === undefined) {
      return;
    }
    let hash = 0;
    for (const letter of headliner) {
      hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 0xffff;
    }
    document.documentElement.dataset.accent = String(hash % ACCENTS);
    return () => {
      delete document.documentElement.dataset.accent;
    };
  }, [headliner]);
}
