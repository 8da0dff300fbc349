import { Skeleton, Switch, Textarea, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";
import { useWords } from "../i18n/useWords";
import { EMPTY_DRAFT } from "../lineup/draft";
import { useReading } from "../lineup/useReading";
import { ProblemNotice } from "../ui/ProblemNotice";
import { useStored } from "../ui/useStored";
import { AmountFields } from "./AmountFields";
import { newBatch } from "./batch";
import { DEFAULT_CHOICES, NEW_PLAYLIST } from "./choices";
import { DayFields } from "./DayFields";
import { readingOf } from "./days";
import { LimitFields } from "./LimitFields";
import { MakeButton } from "./MakeButton";
import { OrderFields } from "./OrderFields";
import { ordersOf } from "./orders";
import { Price } from "./Price";
import { TargetFields } from "./TargetFields";
import { useMakePlaylists } from "./useMakePlaylists";

/** What the line-up becomes; everything has a default with which the button can be pressed at once. */
export function OptionsPage() {
  const { t, day } = useWords();
  const [draft, write] = useStored("draft", EMPTY_DRAFT);
  const [choices, choose] = useStored("choices", DEFAULT_CHOICES);
  const [isNameTyped, setIsNameTyped] = useState(draft.name.trim() !== "");
  const today = day(new Date().toISOString());
  const name = isNameTyped ? draft.name : t("options.defaultName", { date: today });
  const reading = useReading(draft);
  const days = reading.data?.days ?? [];
  const wanted = reading.data && readingOf(reading.data, draft.days);
  const acts = wanted?.acts ?? [];
  const marked = draft.headliners.filter((name) => acts.some((act) => act.name === name));
  const make = useMakePlaylists(() => {
    write(EMPTY_DRAFT);
    choose(NEW_PLAYLIST);
  });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    make.mutate(ordersOf({ ...draft, name, headliners: marked }, choices, days, newBatch()));
  };
  const isEmpty = draft.text.trim() === "";
  const fields = { choices, onChange: choose };
  return (
    <section className="page options">
      <title>{`${t("options.title")} · Festival Player`}</title>
      <h1>{t("options.title")}</h1>
      <p>
        {isEmpty && t("options.empty")} <Link to="/">{t("options.back")}</Link>
      </p>
      {!isEmpty && reading.isPending && <Skeleton height={480} />}
      {!isEmpty && !reading.isPending && (
        <form onSubmit={send}>
          <ProblemNotice error={reading.error} />
          {wanted && <Price lineup={wanted} />}
          <TextInput
            label={t("options.name")}
            value={name}
            maxLength={100}
            required
            withAsterisk={false}
            autoComplete="off"
            onChange={(event) => {
              setIsNameTyped(true);
              write({ name: event.target.value });
            }}
          />
          <AmountFields {...fields} acts={acts.length} marked={marked} />
          <DayFields
            {...fields}
            onBill={days}
            draft={draft}
            onDays={(chosen) => {
              write({ days: chosen });
            }}
          />
          <TargetFields {...fields} />
          <Switch
            label={t("options.review")}
            description={t("options.reviewHint")}
            checked={choices.isReviewed}
            onChange={(event) => {
              choose({ isReviewed: event.target.checked });
            }}
          />
          <details className="more">
            <summary>{t("options.more")}</summary>
            <div className="more-fields">
              {choices.mode === "create" && (
                <Textarea
                  label={t("options.description")}
                  value={draft.description}
                  maxLength={250}
                  onChange={(event) => {
                    write({ description: event.target.value });
                  }}
                />
              )}
              <OrderFields {...fields} />
              <LimitFields {...fields} />
            </div>
          </details>
          <MakeButton
            isSending={make.isPending}
            isForMany={choices.isPerDay && choices.mode === "create" && days.length > 1}
          />
          <ProblemNotice error={make.error} scope={choices.leaveOutLiked ? "liked" : undefined} />
        </form>
      )}
    </section>
  );
}
