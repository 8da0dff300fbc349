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
  const text = decode(await file.arrayBuffer());
  return text.includes("\u0000") || text.trim() === "" ? { isTooLarge: false } : text;
}

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** Text in the encoding that its mark names; without one in UTF-8, or else as older programs on Windows write it. */
function decode(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  const marked = MARKS.find(([mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked !== undefined) {
    return new TextDecoder(marked[1]).decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
