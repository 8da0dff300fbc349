import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Brings the focus from a candidate to the one beside it; at the end of them the arrow keys scroll as ever. */
export function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const list = event.currentTarget.closest(".candidates");
  const all = [...(list?.querySelectorAll<HTMLElement>(".candidate-choice") ?? [])];
  const next = all[all.indexOf(event.currentTarget) + step];
  if (next !== undefined) {
    event.preventDefault();
    next.focus();
  }
}
