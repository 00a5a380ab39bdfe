/**
 * Makes package-lock.json complete and portable, in place.
 *
 * Afterwards every optional platform package that some package names has an
 * entry, also when the registry at hand does not carry builds for that
 * platform (`npm ci` refuses a lock file without them), and no entry names the
 * address it was downloaded from, so the lock works with any registry.
 * Idempotent; run after every `npm install`.
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = process.argv[2] ?? "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));

/** `{ os, cpu }` as the name of a platform package tells them. */
function platformOf(name) {
  const os = [
    "darwin",
    "win32",
    "linux",
    "freebsd",
    "openbsd",
    "netbsd",
    "android",
    "sunos",
    "aix",
    "openharmony",
  ];
  const cpu = ["arm64", "x64", "ia32", "arm", "ppc64", "s390x", "riscv64", "loong64", "wasm32"];
  const words = name.split(/[-/]/);
  const pick = (known) => known.filter((word) => words.includes(word));
  return { os: pick(os), cpu: pick(cpu) };
}

/** Where npm would look for `name` from the package at `path`: nearest first. */
function isPresent(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf("/node_modules/"), 0))) {
    if (lock.packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isPresent(path, name)) continue;
    const { os, cpu } = platformOf(name);
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ""),
      optional: true,
      ...(os.length ? { os } : { os: ["none"] }),
      ...(cpu.length ? { cpu } : {}),
    };
    added.push(name);
  }
}

const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
lock.packages = Object.fromEntries(sorted);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${file}: ${added.length} platform entries added\n`);
