import { paths } from "@/lib/paths";
import type { Resource } from "./document/reference";
import type { ResolveLink } from "./markdown/markdown";

/**
 * Links as they stand in the repository's documents, as links of the client:
 * `webhooks.md` is a guide, `../problems/gone.md` a problem,
 * `../openapi.json#create-group` an operation.
 */
export function resolverFor(resources: Resource[]): ResolveLink {
  const homes = new Map(
    resources.flatMap(({ slug, operations }) => operations.map(({ id }) => [id, slug] as const)),
  );
  return (href) => {
    const [file = "", anchor = ""] = href.split("#");
    if (!file) return `#${anchor}`;
    if (file.endsWith("openapi.json"))
      return homes.has(anchor) ? paths.reference(homes.get(anchor), anchor) : paths.reference();
    const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/, "");
    if (file.includes("problems/")) return name ? paths.problem(name) : paths.problems();
    return file.endsWith(".md") ? `${paths.guide(name)}${anchor && `#${anchor}`}` : href;
  };
}
