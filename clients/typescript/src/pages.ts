import type { Client, FetchOptions } from "openapi-fetch";
import type { paths } from "#schema";

/** What every list answers. */
interface Page<Item> {
  items: Item[];
  next?: string | null;
}

type AnswerOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

type ItemOf<Path extends keyof paths> = AnswerOf<Path> extends Page<infer Item> ? Item : never;

/** The addresses that answer in pages. */
export type ListPath = {
  [Path in keyof paths]: paths[Path] extends { get: { parameters: { query?: infer Query } } }
    ? "cursor" extends keyof NonNullable<Query>
      ? Path
      : never
    : never;
}[keyof paths];

type ListOptions<Path extends ListPath> = paths[Path] extends { get: infer Operation }
  ? FetchOptions<Operation>
  : never;

interface Reader {
  GET(
    path: string,
    options: { params: { query: Record<string, unknown> } },
  ): Promise<{ data?: unknown }>;
}

/** Every item of a list, page by page: `for await (const group of each(footplate, "/api/v1/…"))`. */
export async function* each<Path extends ListPath>(
  footplate: Client<paths>,
  path: Path,
  options?: ListOptions<Path>,
): AsyncGenerator<ItemOf<Path>> {
  // Typed for callers above; inside, all lists are alike.
  const reader = footplate as unknown as Reader;
  const given = (options ?? {}) as { params?: { query?: Record<string, unknown> } };
  let cursor: string | null = null;
  do {
    const query: Record<string, unknown> = {
      ...given.params?.query,
      ...(cursor ? { cursor } : {}),
    };
    const { data } = await reader.GET(path, { ...given, params: { ...given.params, query } });
    const page = data as Page<ItemOf<Path>>;
    yield* page.items;
    cursor = page.next ?? null;
  } while (cursor);
}
