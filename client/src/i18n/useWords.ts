import { useTranslation } from "react-i18next";
import { day, duration, timeOfDay } from "./words";

/** The page's words in its language, with durations and dates as one says them in it. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return {
    t,
    language,
    duration: (ms: number) => duration(t, ms),
    day: (iso: string) => day(language, new Date(iso)),
    timeOfDay: (iso: string) => timeOfDay(t, language, new Date(iso), new Date()),
  };
}
