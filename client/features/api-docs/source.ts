import "server-only";
import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type EventType, eventsOf } from "./document/events";
import type { OpenApi } from "./document/openapi";
import { type ProblemPage, problemPage } from "./document/problems";
import { type Resource, referenceOf } from "./document/reference";
import { type Guide, guideOf } from "./guides";

/**
 * The repository's `docs/`: beside the client in a clone, inside the standalone
 * build (`tools/standalone.mjs` puts it there).
 */
function docsFolder(): string {
  const own = path.join(/*turbopackIgnore: true*/ process.cwd(), "docs");
  return existsSync(path.join(own, "openapi.json"))
    ? own
    : path.join(/*turbopackIgnore: true*/ process.cwd(), "..", "docs");
}

const kept = new Map<string, { changed: number; made: unknown }>();

/** When a file, or the youngest file of a folder, was written. A build's files never change. */
async function changedAt(place: string): Promise<number> {
  if (process.env.NODE_ENV === "production") return 0;
  const found = await stat(place);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = (await readdir(place)).map((name) => stat(path.join(place, name)));
  return Math.max(found.mtimeMs, ...(await Promise.all(inside)).map(({ mtimeMs }) => mtimeMs));
}

/** What is made of a file or folder, made again only when it has changed. */
async function keptFor<T>(name: string, make: (file: string) => Promise<T>): Promise<T> {
  const file = path.join(docsFolder(), name);
  const changed = await changedAt(file);
  const found = kept.get(name);
  if (found?.changed === changed) return found.made as T;
  const made = await make(file);
  kept.set(name, { changed, made });
  return made;
}

async function pagesIn(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder)).filter((name) => /^[a-z0-9_-]+\.md$/.test(name));
  return Promise.all(
    names
      .toSorted()
      .map(
        async (name): Promise<[string, string]> => [
          name.slice(0, -3),
          await readFile(path.join(folder, name), "utf8"),
        ],
      ),
  );
}

/** Every problem's page by its code. */
export function problemPages(): Promise<ReadonlyMap<string, ProblemPage>> {
  return keptFor("problems", async (folder) => {
    const pages = (await pagesIn(folder)).map(([code, text]) => problemPage(code, text));
    return new Map(pages.filter((page) => page !== null).map((page) => [page.code, page]));
  });
}

/** The guides in their order. */
export function guides(): Promise<Guide[]> {
  return keptFor("guides", async (folder) => {
    const found = (await pagesIn(folder)).map(([slug, text]) => guideOf(slug, text));
    return found.toSorted((one, other) => one.rank - other.rank);
  });
}

interface Described {
  resources: Resource[];
  events: EventType[];
}

function described(): Promise<Described> {
  return keptFor("openapi.json", async (file) => {
    const document: OpenApi = JSON.parse(await readFile(file, "utf8"));
    return { resources: referenceOf(document, await problemPages()), events: eventsOf(document) };
  });
}

/** The reference by resource, from `docs/openapi.json`. */
export async function reference(): Promise<Resource[]> {
  return (await described()).resources;
}

/** What is posted to webhooks, from `docs/openapi.json`. */
export async function events(): Promise<EventType[]> {
  return (await described()).events;
}
