import { useTranslation } from "react-i18next";
import type { Candidate } from "../api/types";
import { CandidateCard } from "./CandidateCard";

interface CandidatesProps {
  readonly actName: string;
  readonly candidates: readonly Candidate[];
  /** The id of the artist that was chosen. */
  readonly chosen: string | undefined;
  /** Whether the number keys choose among these. */
  readonly isNumbered: boolean;
  readonly onChoose: (candidate: Candidate, isByKeyboard: boolean) => void;
}

/** Artists to choose from, with what tells them apart. */
export function Candidates(props: CandidatesProps) {
  const { actName, candidates, chosen, isNumbered, onChoose } = props;
  const { t } = useTranslation();
  return (
    <ul className="candidates" aria-label={t("review.candidates", { name: actName })}>
      {candidates.map((candidate, index) => (
        <CandidateCard
          key={candidate.id}
          candidate={candidate}
          shortcut={isNumbered ? index + 1 : null}
          isChosen={candidate.id === chosen}
          onChoose={(isByKeyboard) => {
            onChoose(candidate, isByKeyboard);
          }}
        />
      ))}
    </ul>
  );
}
