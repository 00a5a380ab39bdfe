/**
 * Completes `.next/standalone` after `next build`: static files and `public`
 * lie beside the server, so that the folder alone can be started. So do the documents that
 * the pages under `/docs` and `/problems` are made from.
 */
import { cpSync, existsSync, rmSync } from "node:fs";

const target = ".next/standalone";
if (!existsSync(`${target}/server.js`))
  throw new Error(`${target}/server.js is missing: run next build first`);
for (const [from, to] of [
  [".next/static", `${target}/.next/static`],
  ["public", `${target}/public`],
  ["../docs/openapi.json", `${target}/docs/openapi.json`],
  ["../docs/guides", `${target}/docs/guides`],
  ["../docs/problems", `${target}/docs/problems`],
]) {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}
