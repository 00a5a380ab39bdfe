/**
 * Completes `.next/standalone` after `next build`: static files and `public`
 * lie beside the server, so that the folder alone can be started.
 */
import { cpSync, existsSync, rmSync } from "node:fs";

const target = ".next/standalone";
if (!existsSync(`${target}/server.js`))
  throw new Error(`${target}/server.js is missing: run next build first`);
for (const [from, to] of [
  [".next/static", `${target}/.next/static`],
  ["public", `${target}/public`],
]) {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}
