/** Makes `dist/`: the schema that docs/openapi.json became, then the client typed by it. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";

const here = path.resolve(import.meta.dirname, "..");
rmSync(path.join(here, "dist"), { recursive: true, force: true });
mkdirSync(path.join(here, "dist"));
cpSync(
  path.join(here, "../../client/api/generated/schema.d.ts"),
  path.join(here, "dist/schema.d.ts"),
);
execFileSync("npx", ["tsc", "-p", "tsconfig.build.json"], { cwd: here, stdio: "inherit" });
