import type { ParsedLineup } from "../api/types";
import { useWords } from "../i18n/useWords";
import { AllowanceNotice } from "./AllowanceNotice";

/** What a playlist of the bill costs: time, and questions to Spotify. */
export function Price({ lineup }: { readonly lineup: ParsedLineup }) {
  const { t, duration } = useWords();
  const { acts, estimate } = lineup;
  const price = t("lineup.price", {
    duration: duration(estimate.ms),
    questions: t("count.question", { count: estimate.spotifyCalls }),
  });
  return (
    <div className="price">
      <p>
        <strong>{t("count.act", { count: acts.length })}</strong>
        {acts.length > 0 && <> · {price}</>}
      </p>
      {acts.length > 0 && <AllowanceNotice calls={estimate.spotifyCalls} />}
    </div>
  );
}
