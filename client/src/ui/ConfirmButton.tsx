import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

interface Choice {
  readonly label: string;
  readonly choose: () => void;
}

interface ConfirmButtonProps {
  readonly label: string;
  readonly question: string;
  readonly choices: readonly Choice[];
}

/** A button that asks before it does what cannot be taken back. */
export function ConfirmButton({ label, question, choices }: ConfirmButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isAsking) {
      trigger.current?.focus();
    }
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (isAsking) {
    const close = () => {
      setIsAsking(false);
    };
    return <Question question={question} choices={choices} onClose={close} />;
  }
  return (
    <button
      ref={trigger}
      type="button"
      className="quiet"
      onClick={() => {
        setIsAsking(true);
      }}
    >
      {label}
    </button>
  );
}

interface QuestionProps {
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly onClose: () => void;
}

function Question({ question, choices, onClose }: QuestionProps) {
  const { t } = useTranslation();
  const group = useRef<HTMLSpanElement>(null);
  // The button that had the focus is gone, and a keyboard must not start again at the top of the page.
  useEffect(() => {
    group.current?.querySelector("button")?.focus();
  }, []);
  return (
    <span className="confirm" role="group" aria-label={question} ref={group}>
      <span>{question}</span>
      {choices.map(({ label, choose }) => (
        <button
          key={label}
          type="button"
          className="quiet"
          onClick={() => {
            onClose();
            choose();
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" className="quiet" onClick={onClose}>
        {t("app.neverMind")}
      </button>
    </span>
  );
}
