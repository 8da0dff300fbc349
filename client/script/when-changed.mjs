// Runs a command only when what it reads has changed since it last succeeded.
// Usage: node script/when-changed.mjs <stamp file> <input,input,...> <command> [argument ...]
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

function filesOf(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];
}

function digestOf(inputs) {
  const hash = createHash("sha256").update(process.version);
  for (const file of inputs.flatMap(filesOf)) {
    hash.update(file).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}

function lastDigest(stamp) {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return null;
  }
}

const [stamp, inputs, ...command] = process.argv.slice(2);
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The client needs Node.js 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}
const digest = digestOf(inputs.split(","));
if (lastDigest(stamp) !== digest) {
  rmSync(stamp, { force: true });
  // npm is a batch file on Windows, which only a shell starts.
  const ended = spawnSync(command.join(" "), { stdio: "inherit", shell: true });
  if (ended.status !== 0) {
    process.exit(ended.status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}
