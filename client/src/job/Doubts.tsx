import { useTranslation } from "react-i18next";
import type { Act } from "../api/types";
import { reasonWords } from "../i18n/said";
import { namesakes } from "./actWords";

/** Names every act that we are not sure of or did not find, each with what became of it. */
export function Doubts({ acts }: { readonly acts: readonly Act[] }) {
  const { t } = useTranslation();
  const unsure = acts.filter((act) => act.state === "unsure");
  const missing = acts.filter((act) => act.state === "not_found");
  return (
    <div className="doubts">
      {unsure.length > 0 && (
        <section>
          <h2>{t("job.doubts.unsure", { count: unsure.length })}</h2>
          <ul>
            {unsure.map((act) => (
              <UnsureAct key={act.position} act={act} />
            ))}
          </ul>
        </section>
      )}
      {missing.length > 0 && (
        <section>
          <h2>{t("job.doubts.notFound", { count: missing.length })}</h2>
          <ul>
            {missing.map((act) => (
              <li key={act.position}>
                <b dir="auto">{act.name}</b>
                {act.reason !== null && <span className="why">{reasonWords(t, act)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function UnsureAct({ act }: { readonly act: Act }) {
  const { t } = useTranslation();
  const { name, artist } = act;
  const count = namesakes(act);
  return (
    <li>
      {artist?.imageUrl != null && <img src={artist.imageUrl} alt="" loading="lazy" />}
      <b dir="auto">{name}</b>
      {artist !== null && (
        <span className="why">
          {count > 1 ? t("job.doubts.oneOf", { count }) : t("job.doubts.takenFor")}{" "}
          <a href={artist.spotifyUrl} target="_blank" rel="noreferrer" dir="auto">
            {artist.name}
          </a>
        </span>
      )}
    </li>
  );
}
