import { useEffect, useState, type SubmitEvent } from "react";
import { useSession } from "../session/useSession";
import { ProblemNotice } from "../ui/ProblemNotice";
import { count } from "../ui/words";
import { EMPTY_DRAFT, loadDraft, saveDraft, type Draft } from "./draft";
import { Reading } from "./Reading";
import { useMakePlaylist } from "./useMakePlaylist";
import { useReading } from "./useReading";

const EXAMPLE = ["Sigur Rós", "Robyn", "Four Tet b2b Floating Points", "DJ Koze (live)"].join("\n");

/** The start: paste a line-up, see how it is read, and have the playlist made. */
export function LineupPage() {
  const [draft, setDraft] = useState(loadDraft);
  useEffect(() => {
    saveDraft(draft);
  }, [draft]);
  const makePlaylist = useMakePlaylist(() => {
    saveDraft(EMPTY_DRAFT);
  });
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    makePlaylist.mutate(draft);
  };
  return (
    <>
      <h1 className="purpose">Paste a festival line-up. Get a Spotify playlist of it.</h1>
      <div className="columns">
        <form onSubmit={send}>
          <label className="field">
            <span>Line-up, one act a line</span>
            <textarea
              rows={14}
              value={draft.text}
              placeholder={EXAMPLE}
              required
              spellCheck={false}
              onChange={(event) => {
                change({ text: event.target.value });
              }}
            />
          </label>
          <label className="field">
            <span>Name of the playlist</span>
            <input
              type="text"
              value={draft.name}
              maxLength={100}
              required
              autoComplete="off"
              onChange={(event) => {
                change({ name: event.target.value });
              }}
            />
          </label>
          <TracksPerArtist draft={draft} onChange={change} />
          <MakeButton isSending={makePlaylist.isPending} />
          <ProblemNotice error={makePlaylist.error} />
        </form>
        <Reading text={draft.text} />
      </div>
    </>
  );
}

interface TracksPerArtistProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function TracksPerArtist({ draft, onChange }: TracksPerArtistProps) {
  const { text, tracksPerArtist } = draft;
  const acts = useReading(text).data?.acts.length ?? 0;
  const length =
    acts > 0 && text.trim() !== "" ? `, up to ${count(acts * tracksPerArtist, "track")}` : "";
  return (
    <label className="field">
      <span>
        Tracks per artist{" "}
        <output>
          {tracksPerArtist}
          {length}
        </output>
      </span>
      <input
        type="range"
        min={1}
        max={10}
        value={tracksPerArtist}
        onChange={(event) => {
          onChange({ tracksPerArtist: event.target.valueAsNumber });
        }}
      />
    </label>
  );
}

function MakeButton({ isSending }: { readonly isSending: boolean }) {
  const me = useSession();
  if (me === null) {
    return (
      <>
        <a className="button" href="/login">
          Log in with Spotify and go on
        </a>
        <p className="hint">What you typed is kept.</p>
      </>
    );
  }
  return (
    <button type="submit" className="button" disabled={me === undefined || isSending}>
      Make the playlist
    </button>
  );
}
