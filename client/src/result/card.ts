import type { Job } from "../api/types";
import { cardLines, heightOf } from "./cardLines";

const WIDTH = 1080;
const HEIGHT = 1350;
const MARGIN = 90;
const TITLE = 64;
const FOOT = 34;
const LEADING = 1.3;
const DISPLAY = '"Oswald", "Arial Narrow", sans-serif';
const TEXT = '"Barlow", system-ui, sans-serif';

/** Draws the bill of a playlist, in the page's colours, as a picture to pass on. */
export async function drawCard({ playlist, acts }: Job, foot: string): Promise<Blob> {
  await document.fonts.ready;
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext("2d");
  if (pen === null) {
    throw new Error("This browser draws no pictures.");
  }
  const style = getComputedStyle(document.documentElement);
  const ink = (name: string) => style.getPropertyValue(name).trim();
  const write = (text: string, y: number, font: string, colour: string) => {
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(text, WIDTH / 2, y, WIDTH - 2 * MARGIN);
  };
  pen.fillStyle = ink("--sheet");
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = ink("--accent");
  pen.fillRect(0, 0, WIDTH, 18);
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  write(
    `\u2068${playlist.name}\u2069`,
    MARGIN + TITLE / 2,
    `500 ${TITLE}px ${DISPLAY}`,
    ink("--accent"),
  );
  write(foot, HEIGHT - MARGIN / 2 - FOOT / 2, `400 ${FOOT}px ${TEXT}`, ink("--soft"));

  const heard = (acts ?? [])
    .filter(({ tracks }) => (tracks ?? []).length > 0)
    .map(({ name, headliner }) => ({ name, isHeadliner: headliner }));
  const top = MARGIN + TITLE + MARGIN / 2;
  const room = { width: WIDTH - 2 * MARGIN, height: HEIGHT - top - 2 * MARGIN };
  const lines = cardLines(heard, room, (text, size) => {
    pen.font = `500 ${size}px ${DISPLAY}`;
    return pen.measureText(text).width;
  });
  let y = top + (room.height - heightOf(lines)) / 2;
  for (const { text, size } of lines) {
    write(text, y + (size * LEADING) / 2, `500 ${size}px ${DISPLAY}`, ink("--ink"));
    y += size * LEADING;
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) {
        reject(new Error("This browser makes no picture of it."));
      } else {
        resolve(blob);
      }
    }, "image/png");
  });
}
