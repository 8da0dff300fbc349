// Fails when the first screen brings more JavaScript than a phone should have to fetch.
// Usage: node script/check-size.mjs <folder of the built page>
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const MOST_BYTES = 200 * 1000;

const [folder] = process.argv.slice(2);
const page = readFileSync(join(folder, "index.html"), "utf8");
const scripts = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path);
const sizes = scripts.map((path) => [path, gzipSync(readFileSync(join(folder, path))).length]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
if (scripts.length === 0 || total > MOST_BYTES) {
  console.error(
    `The first screen's JavaScript is ${total} bytes gzipped; ${MOST_BYTES} is the most.`,
  );
  sizes.forEach(([path, size]) => console.error(`  ${size}  ${path}`));
  process.exit(1);
}
console.log(`The first screen's JavaScript is ${total} bytes gzipped.`);
