const FACES = ['500 1rem "Oswald"', '400 1rem "Barlow"'];
const LONGEST_MS = 400;

/** Waits a moment for the letters, so that a bill of hundreds of names is not set twice; not for long. */
export async function lettersAreThere(): Promise<void> {
  const letters = Promise.all(FACES.map((face) => document.fonts.load(face)));
  const enough = new Promise<void>((resolve) => {
    setTimeout(resolve, LONGEST_MS);
  });
  await Promise.race([letters.catch(() => undefined), enough]);
}
