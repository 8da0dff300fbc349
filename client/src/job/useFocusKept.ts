import { useEffect, useRef } from "react";
import { isFocusLost } from "../ui/focus";

/**
 * What is pressed on a job's page often goes with the state that it ends, and the focus with it: the focus is brought to
 * the page's content then, so that a keyboard goes on at what has come. Whoever had it nowhere is left alone.
 *
 * @param shown what the page shows; the focus is looked after whenever that has changed
 */
export function useFocusKept(shown: unknown): void {
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      last.current = target;
    };
    document.addEventListener("focusin", note);
    return () => {
      document.removeEventListener("focusin", note);
    };
  }, []);
  useEffect(() => {
    const had = last.current;
    const isGone = had instanceof HTMLElement && (!had.isConnected || had.matches(":disabled"));
    if (isGone && isFocusLost()) {
      last.current = null;
      document.getElementById("content")?.focus({ preventScroll: true });
    }
  }, [shown]);
}
