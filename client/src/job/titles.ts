import type { TFunction } from "i18next";
import type { Job } from "../api/types";

/** The tab's title: it says from afar when the job is done or needs its listener. */
export function titleOf(t: TFunction, { state, playlist: { name } }: Job): string {
  if (state === "review") {
    return t("job.titleReview", { name });
  }
  if (state === "failed") {
    return t("job.titleFailed", { name });
  }
  return state === "succeeded" ? t("job.titleDone", { name }) : `${name} · Festival Player`;
}

/** What a notification of the browser says of a job that has come this far; null while there is nothing to say. */
export function newsOf(t: TFunction, { state, playlist: { name } }: Job): string | null {
  switch (state) {
    case "review":
      return t("job.notifyReview", { name });
    case "succeeded":
      return t("job.notifyDone", { name });
    case "failed":
      return t("job.notifyFailed", { name });
    default:
      return null;
  }
}
