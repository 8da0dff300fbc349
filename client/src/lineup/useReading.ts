import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { parseLineup } from "../api/gateway";
import { wholeOf, type Draft } from "./draft";

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

/** How the gateway reads the draft, asked whenever typing pauses. */
export function useReading({ text, whole }: Pick<Draft, "text" | "whole">) {
  const paused = usePaused(text);
  const kept = wholeOf({ text: paused, whole });
  return useQuery({
    queryKey: ["reading", paused, kept],
    queryFn: ({ signal }) => parseLineup(paused, kept, signal),
    enabled: paused.trim() !== "",
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
