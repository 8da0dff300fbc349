import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { parseLineup } from "../api/gateway";

const TYPING_PAUSE_MS = 300;

function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(value);
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return paused;
}

/** How the gateway reads the text, asked whenever typing pauses. */
export function useReading(text: string) {
  const paused = usePaused(text);
  return useQuery({
    queryKey: ["reading", paused],
    queryFn: ({ signal }) => parseLineup(paused, signal),
    enabled: paused.trim() !== "",
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
