import { Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeChoices, NEW_PLAYLIST } from "../options/choices";
import { useStored } from "../ui/useStored";
import { AddArtist } from "./AddArtist";
import { EMPTY_DRAFT } from "./draft";
import { FileChoice } from "./FileChoice";
import { Reading } from "./Reading";
import { readTextFile, type UnreadableFile } from "./textFile";

const EXAMPLE = ["Sigur Rós", "Robyn", "Four Tet b2b Floating Points", "DJ Koze (live)"].join("\n");

/** The start: paste a line-up and see how it is read. */
export function LineupPage() {
  const { t } = useTranslation();
  const [draft, write] = useStored("draft", EMPTY_DRAFT);
  const { text } = draft;
  const [unreadable, setUnreadable] = useState<UnreadableFile | null>(null);
  const take = async (file: File | null | undefined) => {
    if (file == null) {
      return;
    }
    const content = await readTextFile(file);
    setUnreadable(typeof content === "string" ? null : content);
    if (typeof content === "string") {
      write({ text: content });
    }
  };
  const isEmpty = text.trim() === "";
  return (
    <>
      <h1 className="purpose">{t("lineup.purpose")}</h1>
      <div className="columns">
        <div className="writing">
          <Textarea
            label={t("lineup.box")}
            description={t("lineup.hint")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            rows={12}
            value={text}
            placeholder={EXAMPLE}
            spellCheck={false}
            onChange={(event) => {
              write({ text: event.target.value });
            }}
            onDrop={(event) => {
              const [file] = event.dataTransfer.files;
              if (file !== undefined) {
                event.preventDefault();
                void take(file);
              }
            }}
          />
          <FileChoice onChoose={(file) => void take(file)} />
          {unreadable !== null && (
            <p className="notice problem" role="alert">
              {t(unreadable.isTooLarge ? "lineup.fileTooLarge" : "lineup.fileNoText")}
            </p>
          )}
          {!isEmpty && (
            <p className="actions">
              <Link to="/options" className="button">
                {t("lineup.goOn")}
              </Link>
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  write(EMPTY_DRAFT);
                  changeChoices(NEW_PLAYLIST);
                }}
              >
                {t("lineup.clear")}
              </button>
            </p>
          )}
          <AddArtist
            onAdd={(lines) => {
              write({ text: [text.trimEnd(), ...lines].filter(Boolean).join("\n") });
            }}
          />
        </div>
        <Reading draft={draft} onChange={write} />
      </div>
    </>
  );
}
