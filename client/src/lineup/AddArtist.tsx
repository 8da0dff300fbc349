import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useId, useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { searchArtists, topArtists } from "../api/gateway";
import { isSessionGone, Problem } from "../api/problem";
import type { Candidate } from "../api/types";
import { LoginLink } from "../session/LoginLink";
import { useSession } from "../session/useSession";
import { ProblemNotice } from "../ui/ProblemNotice";
import { OnSpotify } from "../ui/OnSpotify";

interface AddArtistProps {
  readonly onAdd: (lines: readonly string[]) => void;
}

// The link says which of several artists of a name is meant. It is Spotify's also where a sandbox stands in for Spotify,
// whose own links are none to whoever reads a bill.
const lineOf = ({ name, id }: Pick<Candidate, "name" | "id">) =>
  `${name} https://open.spotify.com/artist/${id}`;

/** Lets a listener who is logged in build a line-up artist by artist. */
export function AddArtist({ onAdd }: AddArtistProps) {
  const { t } = useTranslation();
  const me = useSession();
  const id = useId();
  const [query, setQuery] = useState("");
  const search = useMutation({ mutationFn: searchArtists });
  const top = useMutation({
    mutationFn: topArtists,
    onSuccess: ({ items }) => {
      onAdd(items.map(lineOf));
    },
  });
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    if (query.trim() !== "") {
      search.mutate(query.trim());
    }
  };
  // Whoever is logged out by the very question reads that here.
  if (!me && !isSessionGone(search.error) && !isSessionGone(top.error)) {
    return null;
  }
  return (
    <details className="more">
      <summary>{t("addArtist.title")}</summary>
      <div className="more-fields">
        <form className="find-form" onSubmit={find}>
          <TextInput
            label={t("addArtist.label")}
            value={query}
            autoComplete="off"
            onChange={(event) => {
              setQuery(event.target.value);
            }}
          />
          <Button type="submit" variant="default" loading={search.isPending}>
            {t("addArtist.search")}
          </Button>
        </form>
        <ProblemNotice error={search.error} />
        <div role="status">{search.data?.items.length === 0 && <p>{t("addArtist.none")}</p>}</div>
        <ul className="found-artists">
          {search.data?.items.map((artist) => (
            <li key={artist.id}>
              {artist.imageUrl !== null && <img className="face" src={artist.imageUrl} alt="" />}
              <span className="found-words">
                <button
                  type="button"
                  className="quiet"
                  aria-describedby={`${id}-${artist.id}`}
                  onClick={() => {
                    onAdd([lineOf(artist)]);
                  }}
                >
                  {t("addArtist.add", { name: artist.name })}
                </button>
                <small id={`${id}-${artist.id}`}>
                  {[...artist.genres, ...artist.knownTracks].slice(0, 2).join(", ")}
                </small>
              </span>
              <OnSpotify href={artist.spotifyUrl} name={artist.name} />
            </li>
          ))}
        </ul>
        <TopArtists
          error={top.error}
          isPending={top.isPending}
          onAsk={() => {
            top.mutate();
          }}
        />
      </div>
    </details>
  );
}

interface TopArtistsProps {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onAsk: () => void;
}

function TopArtists({ error, isPending, onAsk }: TopArtistsProps) {
  const { t } = useTranslation();
  const needsScope = error instanceof Problem && error.code === "scope_missing";
  return (
    <>
      <button type="button" className="quiet" disabled={isPending} onClick={onAsk}>
        {t("addArtist.mine")}
      </button>
      {needsScope ? (
        <LoginLink scope="top">{t("addArtist.mineNeeds")}</LoginLink>
      ) : (
        <ProblemNotice error={error} />
      )}
    </>
  );
}
