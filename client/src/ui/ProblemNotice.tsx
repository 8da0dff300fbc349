import { Problem } from "../api/problem";

/** Says in sentences why something did not work; nothing when it did. */
export function ProblemNotice({ error }: { readonly error: Error | null }) {
  if (error === null) {
    return null;
  }
  const fieldErrors = error instanceof Problem ? error.errors : [];
  return (
    <div className="notice problem" role="alert">
      <p>{error.message}</p>
      {fieldErrors.length > 0 && (
        <ul>
          {fieldErrors.map(({ field, message }) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      )}
      {error instanceof Problem && error.status === 401 && <a href="/login">Log in with Spotify</a>}
    </div>
  );
}
