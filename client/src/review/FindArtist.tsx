import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { searchArtists } from "../api/gateway";
import type { Candidate } from "../api/types";
import { ProblemNotice } from "../ui/ProblemNotice";
import { Candidates } from "./Candidates";

interface FindArtistProps {
  readonly actName: string;
  /** Whom the listener means, as a candidate or by a link alone. */
  readonly onFound: (artistId: string, candidate?: Candidate) => void;
}

const isLink = (text: string) => /^(https?:\/\/|spotify:)/.test(text);

/** Looks for an artist whom we did not propose: by name, or by a pasted link. */
export function FindArtist({ actName, onFound }: FindArtistProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(actName);
  const search = useMutation({ mutationFn: searchArtists });
  // The listener has just asked for this box; what they type takes the place of the name on the bill.
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.select();
  }, []);
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    const wanted = text.trim();
    if (isLink(wanted)) {
      onFound(wanted);
    } else if (wanted !== "") {
      search.mutate(wanted);
    }
  };
  return (
    <div className="find">
      <form className="find-form" onSubmit={find}>
        <TextInput
          label={t("review.findLabel")}
          value={text}
          autoComplete="off"
          ref={box}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <Button type="submit" variant="default" disabled={search.isPending}>
          {t(search.isPending ? "review.finding" : "review.find")}
        </Button>
      </form>
      <ProblemNotice error={search.error} />
      <div role="status">{search.data?.items.length === 0 && <p>{t("review.foundNobody")}</p>}</div>
      {search.data && (
        <Candidates
          actName={actName}
          candidates={search.data.items}
          chosen={undefined}
          isNumbered={false}
          onChoose={(candidate) => {
            onFound(candidate.id, candidate);
          }}
        />
      )}
    </div>
  );
}
