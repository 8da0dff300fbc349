import { useTranslation } from "react-i18next";
import type { Act } from "../api/types";
import { ActChoice } from "./ActChoice";
import { isDoubtful } from "./decisions";
import type { Decisions } from "./useDecisions";

interface DoubtfulActProps {
  readonly act: Act;
  readonly decisions: Decisions;
  readonly isNumbered: boolean;
  readonly onDecidedByKeyboard: () => void;
}

/** One act that needs its listener, with the question it raises. */
export function DoubtfulAct({ act, ...choice }: DoubtfulActProps) {
  return (
    <li className="doubtful" data-act={act.position} data-open={isDoubtful(act)}>
      <h3>
        <Question act={act} />
      </h3>
      {act.name !== act.original && (
        <p className="why" dir="auto">
          {act.original}
        </p>
      )}
      <ActChoice act={act} {...choice} />
    </li>
  );
}

function Question({ act: { name, candidates } }: { readonly act: Act }) {
  const { t } = useTranslation();
  const count = candidates.filter((one) => one.name.toLowerCase() === name.toLowerCase()).length;
  if (count > 1) {
    return t("review.questionMany", { count, name });
  }
  switch (candidates.length) {
    case 0:
      return t("review.questionNone", { name });
    case 1:
      return t("review.questionOne", { name });
    default:
      return t("review.questionSeveral", { name });
  }
}
