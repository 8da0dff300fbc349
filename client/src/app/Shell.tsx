import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { LoginNotice } from "../session/LoginNotice";
import { SessionBar } from "../session/SessionBar";
import { isAfterRefusal, takeReturnPlace } from "../session/returnPlace";
import { useSession } from "../session/useSession";
import { OfflineNotice } from "../ui/OfflineNotice";
import { SpotifyLogo } from "../ui/SpotifyLogo";
import { LanguageChoice } from "./LanguageChoice";

/** What surrounds every page. */
export function Shell() {
  const { t } = useTranslation();
  const main = useFocusOnMove();
  useReturnAfterLogin();
  return (
    <>
      <title>Festival Player</title>
      <a className="skip-link" href="#content">
        {t("app.skipToContent")}
      </a>
      <SessionBar />
      <OfflineNotice />
      <main id="content" ref={main} tabIndex={-1}>
        <LoginNotice />
        <Outlet />
      </main>
      <footer className="foot">
        <LanguageChoice />
        <p className="from-spotify">
          {t("app.fromSpotify")}{" "}
          <a className="logo-link" href="https://open.spotify.com" target="_blank" rel="noreferrer">
            <SpotifyLogo />
          </a>
        </p>
      </footer>
    </>
  );
}

/** Moving within the page loads nothing, so that the focus has to be brought to what is new. */
function useFocusOnMove() {
  const main = useRef<HTMLElement>(null);
  const place = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current !== undefined && lastPlace.current !== place) {
      main.current?.focus({ preventScroll: true });
    }
    lastPlace.current = place;
  }, [place]);
  return main;
}

/** Spotify's login always ends at the start; whoever left from another page is brought back there. */
function useReturnAfterLogin() {
  const me = useSession();
  const navigate = useNavigate();
  const isLoggedIn = me !== null && me !== undefined;
  useEffect(() => {
    // Whoever was refused reads first why, and may try again from there.
    const place = isLoggedIn && !isAfterRefusal() ? takeReturnPlace() : null;
    if (place !== null && place !== location.pathname) {
      void navigate({ to: place, replace: true });
    }
  }, [isLoggedIn, navigate]);
}
