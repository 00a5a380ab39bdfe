import { paths } from "@/lib/paths";
import type { EventType } from "./document/events";
import type { ProblemPage } from "./document/problems";
import type { Resource } from "./document/reference";
import type { Guide } from "./guides";

/** A line of the navigation. */
export interface NavLink {
  href: string;
  label: string;
  method?: string;
  /** What is shown below it while the reader is there. */
  below?: NavLink[];
}

export interface NavGroup {
  title: string;
  links: NavLink[];
}

/** Something that the search can lead to. */
export interface Entry {
  href: string;
  label: string;
  /** A second line: what kind of thing it is, or its address. */
  detail: string;
  method?: string;
}

interface Documentation {
  guides: Guide[];
  resources: Resource[];
  events: EventType[];
  problems: ReadonlyMap<string, ProblemPage>;
}

/** The navigation beside every page of the documentation. */
export function navigationOf({ guides, resources, events }: Documentation): NavGroup[] {
  const ofResources = resources.map(({ slug, title, operations }) => ({
    href: paths.reference(slug),
    label: title,
    below: operations.map((one) => ({
      href: paths.reference(slug, one.id),
      label: one.title,
      method: one.method,
    })),
  }));
  const ofEvents = events.map(({ type }) => ({ href: paths.eventTypes(type), label: type }));
  const reference: NavLink[] = [
    { href: paths.reference(), label: "How calls work" },
    ...ofResources,
  ];
  if (ofEvents.length > 0)
    reference.push({ href: paths.eventTypes(), label: "Webhook events", below: ofEvents });
  reference.push({ href: paths.problems(), label: "Problems" });
  return [
    {
      title: "Guides",
      links: guides.map(({ slug, title }) => ({ href: paths.guide(slug), label: title })),
    },
    { title: "Reference", links: reference },
  ];
}

/** Everything that can be searched: guides, operations, events, problems. */
export function entriesOf({ guides, resources, events, problems }: Documentation): Entry[] {
  return [
    ...guides.map(({ slug, title }) => ({
      href: paths.guide(slug),
      label: title,
      detail: "Guide",
    })),
    ...resources.flatMap(({ slug, operations }) =>
      operations.map(({ id, title, method, path }) => ({
        href: paths.reference(slug, id),
        label: title,
        detail: path,
        method,
      })),
    ),
    ...events.map(({ type, title }) => ({
      href: paths.eventTypes(type),
      label: type,
      detail: `Event: ${title}`,
    })),
    ...[...problems.values()].map(({ code, status, title }) => ({
      href: paths.problem(code),
      label: code,
      detail: `${status} · ${title}`,
    })),
  ];
}

/** The entries in which every word stands, those with it in their name first. */
export function found(entries: Entry[], query: string, limit = 30): Entry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const scored = entries.flatMap((entry) => {
    const label = entry.label.toLowerCase();
    const all = `${label} ${entry.detail} ${entry.method ?? ""}`.toLowerCase();
    if (!words.every((word) => all.includes(word))) return [];
    const score = words.filter((word) => label.includes(word)).length;
    return [{ entry, score: score + (label.startsWith(words[0] ?? "") ? 1 : 0) }];
  });
  return scored
    .toSorted((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
