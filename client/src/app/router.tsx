import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { JobRoute } from "../job/JobRoute";
import { LineupPage } from "../lineup/LineupPage";
import { Broken, NothingHere } from "./Broken";
import { Shell } from "./Shell";

const root = createRootRoute({ component: Shell, notFoundComponent: NothingHere });

interface StartSearch {
  /** Why a login did not come to be. */
  readonly login?: string;
}

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: (search: Record<string, unknown>): StartSearch =>
    typeof search.login === "string" ? { login: search.login } : {},
  component: LineupPage,
});

const options = createRoute({
  getParentRoute: () => root,
  path: "/options",
  component: lazyRouteComponent(() => import("../options/OptionsPage"), "OptionsPage"),
});

const job = createRoute({
  getParentRoute: () => root,
  path: "/jobs/$id",
  component: JobRoute,
});

const playlists = createRoute({
  getParentRoute: () => root,
  path: "/playlists",
  component: lazyRouteComponent(() => import("../playlists/PlaylistsPage"), "PlaylistsPage"),
});

const account = createRoute({
  getParentRoute: () => root,
  path: "/account",
  component: lazyRouteComponent(() => import("../account/AccountPage"), "AccountPage"),
});

/** The page's addresses, each with what is shown there. */
export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([start, options, job, playlists, account]),
    defaultErrorComponent: Broken,
    defaultPreload: "intent",
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
