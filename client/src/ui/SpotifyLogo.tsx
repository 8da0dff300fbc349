import black from "./spotify-black.svg";
import white from "./spotify-white.svg";

/** Spotify's full logo as Spotify gives it, in black or white: its green is for black and white grounds only. */
export function SpotifyLogo() {
  return (
    <picture>
      <source srcSet={white} media="(prefers-color-scheme: dark)" />
      <img className="spotify-logo" src={black} alt="Spotify" width={96} height={30} />
    </picture>
  );
}
