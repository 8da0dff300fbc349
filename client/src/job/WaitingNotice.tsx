import type { Waiting } from "../api/types";
import { timeOfDay } from "../ui/words";

const SENTENCES: Readonly<Record<string, (time: string) => string>> = {
  rate_limit: (time) => `Spotify asks us to slow down. It lets us go on at ${time}. We will.`,
  quota: (time) =>
    `Spotify’s allowance for today is used up. It lets us go on at ${time}. We will.`,
  spotify_down: (time) => `Spotify does not answer. We try again at ${time}.`,
  retry: (time) => `Something of ours went wrong. We try again at ${time}.`,
};

/** Says what a job waits for, until when, and that nobody has to wait with it. */
export function WaitingNotice({ waiting }: { readonly waiting: Waiting }) {
  const time = timeOfDay(new Date(waiting.until), new Date());
  const sentence = SENTENCES[waiting.reason]?.(time) ?? `It goes on at ${time}.`;
  return <p className="notice">{sentence} You can close this page.</p>;
}
