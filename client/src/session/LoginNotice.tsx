import { navigate, useSearchParam } from "../ui/location";

const SENTENCES: Readonly<Record<string, string>> = {
  refused:
    "You did not let Festival Player make playlists for you, so nobody is logged in. Log in again and agree on Spotify’s page.",
  expired: "The login took too long, or was opened twice. Log in again.",
  not_on_list:
    "Spotify lets only the listeners on this app’s list in, and you are not on it yet. Ask whoever runs this Festival Player to add your Spotify account.",
  owner_needs_premium:
    "Spotify has closed this app because its owner has no Premium. Whoever runs this Festival Player needs an active Premium; then log in again.",
  wrong_app_settings:
    "Spotify does not accept this app’s settings. Whoever runs this Festival Player has to check its Spotify ID, secret and redirect address.",
  spotify_down: "Spotify did not answer. Log in again in a few minutes.",
};

/** Says why a login did not come to be, and what to do. */
export function LoginNotice() {
  const code = useSearchParam("login");
  if (code === null) {
    return null;
  }
  return (
    <div className="notice problem" role="alert">
      <p>{SENTENCES[code] ?? "The login did not work. Log in again."}</p>
      <p className="actions">
        <a href="/login">Log in again</a>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            navigate("/");
          }}
        >
          Close
        </button>
      </p>
    </div>
  );
}
