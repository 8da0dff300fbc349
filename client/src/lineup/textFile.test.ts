import { expect, it } from "vitest";
import { readTextFile } from "./textFile";

const NAME = "Sigur Rós";
const latin = Uint8Array.from(NAME, (letter) => letter.charCodeAt(0));
const utf8 = new TextEncoder().encode(NAME);

function utf16(isLittleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 + 2 * NAME.length));
  view.setUint16(0, 0xfeff, isLittleEndian);
  Array.from(NAME).forEach((letter, place) => {
    view.setUint16(2 + 2 * place, letter.charCodeAt(0), isLittleEndian);
  });
  return new Uint8Array(view.buffer);
}

it.each([
  ["UTF-8", utf8],
  ["UTF-8 with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
  ["UTF-16 from the small end", utf16(true)],
  ["UTF-16 from the large end", utf16(false)],
  ["Windows’ western letters", latin],
])("reads a file in %s", async (_, bytes) => {
  expect(await readTextFile(new File([bytes], "bill.txt"))).toBe(NAME);
});

it("reads no picture", async () => {
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]);

  expect(await readTextFile(new File([bytes], "bill.png"))).toEqual({ isTooLarge: false });
});
