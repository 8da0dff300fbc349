import black from "./spotify-black.svg";
import white from "./spotify-white.svg";

/**
 * Spotify's full logo, not redrawn, in black or white: its green is for black and white grounds only. The drawing is that
 * of SVG Logos (CC0), the mark is Spotify's.
 */
export function SpotifyLogo() {
  return (
    <picture>
      <source srcSet={white} media="(prefers-color-scheme: dark)" />
      <img className="spotify-logo" src={black} alt="Spotify" width={96} height={30} />
    </picture>
  );
}
