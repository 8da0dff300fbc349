import type { ParsedLineup } from "../api/types";
import { Bill } from "../ui/Bill";
import { ProblemNotice } from "../ui/ProblemNotice";
import { ConnectionLost } from "../api/problem";
import { count, duration } from "../ui/words";
import { AllowanceNotice } from "./AllowanceNotice";
import { useReading } from "./useReading";

/** The bill as the gateway reads it, beside what is being typed. */
export function Reading({ text }: { readonly text: string }) {
  const { data, error } = useReading(text);
  const isEmpty = text.trim() === "";
  return (
    <section className="reading" aria-label="How we read it">
      <ProblemNotice error={error instanceof ConnectionLost ? null : error} />
      {isEmpty || data === undefined ? (
        <p className="reading-empty">Your bill is printed here, as we read it.</p>
      ) : (
        <ReadBill lineup={data} />
      )}
    </section>
  );
}

function ReadBill({ lineup }: { readonly lineup: ParsedLineup }) {
  const { acts, warnings, estimate } = lineup;
  const entries = acts.map(({ name, note }) => ({ name, note, state: "matched", words: "" }));
  return (
    <>
      <p className="reading-count" role="status">
        <strong>{count(acts.length, "act")}</strong>
        {acts.length > 0 && (
          <>
            {" "}
            · takes {duration(estimate.ms)} and {count(estimate.spotifyCalls, "question")} to
            Spotify at most
          </>
        )}
      </p>
      {acts.length > 0 && <AllowanceNotice calls={estimate.spotifyCalls} />}
      {warnings.length > 0 && (
        <ul className="warnings">
          {warnings.map(({ line, message }) => (
            <li key={`${line} ${message}`}>
              Line {line}: {message}
            </li>
          ))}
        </ul>
      )}
      <Bill label="The bill" entries={entries} />
    </>
  );
}
