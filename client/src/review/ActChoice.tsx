import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Act } from "../api/types";
import { ProblemNotice } from "../ui/ProblemNotice";
import { Candidates } from "./Candidates";
import { isDoubtful } from "./decisions";
import { FindArtist } from "./FindArtist";
import type { Decisions } from "./useDecisions";

interface ActChoiceProps {
  readonly act: Act;
  readonly decisions: Decisions;
  readonly isNumbered: boolean;
  /** Called when an act was decided with the keyboard. */
  readonly onDecidedByKeyboard?: () => void;
}

/** Who an act is: one of the candidates, somebody else, or nobody. */
export function ActChoice({ act, decisions, isNumbered, onDecidedByKeyboard }: ActChoiceProps) {
  const { t } = useTranslation();
  const { decide, refusal } = decisions;
  const [isFinding, setIsFinding] = useState(false);
  const isSkipped = act.state === "skipped";
  const chosen = isDoubtful(act) || isSkipped ? undefined : act.artist?.id;
  const candidates = withChosen(act);
  return (
    <>
      {candidates.length > 0 && (
        <Candidates
          actName={act.name}
          candidates={candidates}
          chosen={chosen}
          isNumbered={isNumbered}
          onChoose={(candidate, isByKeyboard) => {
            setIsFinding(false);
            decide(act, { artistId: candidate.id }, candidate);
            if (isByKeyboard) {
              onDecidedByKeyboard?.();
            }
          }}
        />
      )}
      <p className="actions">
        <button
          type="button"
          className="quiet"
          data-choice="none"
          aria-expanded={isFinding}
          onClick={() => {
            setIsFinding(!isFinding);
          }}
        >
          {isNumbered && <Shortcut letter="0" />}
          {t(candidates.length > 0 ? "review.noneOfThese" : "review.someoneElse")}
        </button>
        <button
          type="button"
          className="quiet"
          data-choice="skip"
          aria-pressed={isSkipped}
          onClick={(event) => {
            decide(act, { skip: !isSkipped });
            if (event.detail === 0 && !isSkipped) {
              onDecidedByKeyboard?.();
            }
          }}
        >
          {isNumbered && <Shortcut letter="S" />}
          {t(isSkipped ? "review.unskip" : "review.skip")}
        </button>
        {isSkipped && <span className="why">{t("review.skipped")}</span>}
      </p>
      {isFinding && (
        <FindArtist
          actName={act.name}
          onFound={(artistId, candidate) => {
            setIsFinding(false);
            decide(act, { artistId }, candidate);
            onDecidedByKeyboard?.();
          }}
        />
      )}
      {refusal?.position === act.position && <ProblemNotice error={refusal.error} />}
    </>
  );
}

function Shortcut({ letter }: { readonly letter: string }) {
  return (
    <kbd className="shortcut" aria-hidden="true">
      {letter}
    </kbd>
  );
}

/** The candidates, and after them the artist that was taken without being one. */
function withChosen({ candidates, artist }: Act) {
  return artist === null || candidates.some(({ id }) => id === artist.id)
    ? candidates
    : [...candidates, { ...artist, genres: [], knownTracks: [], confidence: 1 }];
}
