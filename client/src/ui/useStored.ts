import { useEffect, useState } from "react";
import { load, store } from "./stored";

/** A value that is found again when the page is opened the next time, and how to change parts of it. */
export function useStored<T extends object>(name: string, initial: T) {
  const [value, setValue] = useState(() => load(name, initial));
  useEffect(() => {
    store(name, value);
  }, [name, value]);
  const change = (part: Partial<T>) => {
    setValue((known) => ({ ...known, ...part }));
  };
  return [value, change] as const;
}
