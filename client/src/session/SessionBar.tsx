import { Link } from "../ui/Link";
import { ProblemNotice } from "../ui/ProblemNotice";
import { useLogOut, useSession } from "./useSession";

/** The top of every page: the name, and who is logged in. */
export function SessionBar() {
  const me = useSession();
  const logOut = useLogOut();
  return (
    <header className="bar">
      <Link to="/" className="brand">
        Festival Player
      </Link>
      {me && (
        <p className="session">
          <span className="session-name">
            <span className="visually-hidden">Logged in as </span>
            {me.displayName ?? "a listener"}
          </span>
          <button
            type="button"
            className="quiet"
            disabled={logOut.isPending}
            onClick={() => {
              logOut.mutate();
            }}
          >
            Log out
          </button>
        </p>
      )}
      {me === null && (
        <p className="session">
          <a href="/login">Log in with Spotify</a>
        </p>
      )}
      <ProblemNotice error={logOut.error} />
    </header>
  );
}
