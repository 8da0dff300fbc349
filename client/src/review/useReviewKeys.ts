import { useEffect, useEffectEvent } from "react";

const isWriting = (element: Element | null) =>
  element?.matches("input:not([type=checkbox]), textarea, select") ?? false;

function actAtFocus(): Element | null {
  return (
    document.activeElement?.closest("[data-act]") ??
    document.querySelector('[data-act][data-open="true"]')
  );
}

const isNowhere = () => document.activeElement?.matches("body, main") ?? true;

function press(act: Element, selector: string, nth = 0): boolean {
  const button = act.querySelectorAll<HTMLButtonElement>(selector)[nth];
  button?.click();
  return button !== undefined;
}

/** Brings the focus to the next act that is still open; to the element given when there is none. */
export function focusNextOpen(after: number, otherwise: HTMLElement | null): void {
  const open = [...document.querySelectorAll<HTMLElement>('[data-act][data-open="true"]')];
  const others = open.filter((act) => Number(act.dataset.act) !== after);
  const next = others.find((act) => Number(act.dataset.act) > after) ?? others[0];
  const target = next?.querySelector("button") ?? otherwise;
  target?.focus({ preventScroll: true });
  (next ?? target)?.scrollIntoView({ block: "nearest" });
}

/**
 * Lets single keys decide about the act that has the focus, or else about the first that is open, and an arrow lead there.
 */
export function useReviewKeys(isOn: boolean, onUndo: () => void): void {
  const take = useEffectEvent((event: KeyboardEvent) => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (!isOn || hasModifier || isWriting(document.activeElement)) {
      return;
    }
    const key = event.key.toLowerCase();
    const act = actAtFocus();
    if (key === "u") {
      onUndo();
    } else if (key === "arrowright" && isNowhere()) {
      act?.querySelector<HTMLElement>(".candidate-choice")?.focus();
    } else if (act !== null && /^[1-5]$/.test(key)) {
      press(act, ".candidate-choice", Number(key) - 1);
    } else if (act !== null && (key === "0" || key === "s")) {
      // The key itself must not be written into the box that opens.
      event.preventDefault();
      press(act, key === "0" ? "[data-choice=none]" : "[data-choice=skip]");
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      take(event);
    };
    document.addEventListener("keydown", listener);
    return () => {
      document.removeEventListener("keydown", listener);
    };
  }, []);
}
