const MOST_BYTES = 64 * 1024;

/** Why a file cannot be read as a line-up. */
export interface UnreadableFile {
  readonly isTooLarge: boolean;
}

/** The text of a chosen file. */
export async function readTextFile(file: File): Promise<string | UnreadableFile> {
  if (file.size > MOST_BYTES) {
    return { isTooLarge: true };
  }
  const text = await file.text();
  return text.includes("\u0000") || text.trim() === "" ? { isTooLarge: false } : text;
}
