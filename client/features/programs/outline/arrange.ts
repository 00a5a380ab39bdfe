import type { ContentSummary, OutlineGroup } from "../types";

/** One line of the outline: a section's heading, or a content under the heading above it. */
export type OutlineLine =
  | { kind: "section"; id: string; group: OutlineGroup }
  | { kind: "content"; id: string; content: ContentSummary };

/** All lines from top to bottom; contents outside sections come first. */
export function linesOf(groups: OutlineGroup[]): OutlineLine[] {
  return groups.flatMap((group) => [
    ...(group.section ? [{ kind: "section" as const, id: group.section.id, group }] : []),
    ...group.contents.map((content) => ({ kind: "content" as const, id: content.id, content })),
  ]);
}

export function contentsOf(groups: OutlineGroup[]): ContentSummary[] {
  return groups.flatMap((group) => group.contents);
}

/** Groups again from lines: each content belongs to the heading above it. */
export function groupsOf(lines: OutlineLine[]): OutlineGroup[] {
  const loose: OutlineGroup = { section: null, contents: [] };
  const groups: OutlineGroup[] = [];
  let current = loose;
  for (const line of lines) {
    if (line.kind === "section") {
      current = { section: line.group.section, contents: [] };
      groups.push(current);
    } else {
      const section_id = current.section?.id ?? null;
      current.contents.push({ ...line.content, section_id });
    }
  }
  return loose.contents.length > 0 ? [loose, ...groups] : groups;
}

/** The outline with one line dragged onto the place of another; a section takes its contents along. */
export function dropLine(groups: OutlineGroup[], id: string, onto: string): OutlineGroup[] {
  const lines = linesOf(groups);
  const from = lines.findIndex((line) => line.id === id);
  const to = lines.findIndex((line) => line.id === onto);
  const moved = lines[from];
  if (!moved || to < 0 || from === to) return groups;
  if (moved.kind === "section") return dropSection(groups, id, onto);
  const rest = lines.filter((line) => line.id !== id);
  rest.splice(to, 0, moved);
  return groupsOf(rest);
}

function dropSection(groups: OutlineGroup[], id: string, onto: string): OutlineGroup[] {
  const holds = (group: OutlineGroup) =>
    group.section?.id === onto || group.contents.some((content) => content.id === onto);
  const to = groups.findIndex(holds);
  return moveSectionTo(groups, id, to);
}

function moveSectionTo(groups: OutlineGroup[], id: string, to: number): OutlineGroup[] {
  const moved = groups.find((group) => group.section?.id === id);
  if (!moved) return groups;
  const rest = groups.filter((group) => group !== moved);
  // Contents outside sections stay on top: below a heading they would belong to it.
  const first = rest[0]?.section === null ? 1 : 0;
  rest.splice(Math.max(to, first), 0, moved);
  return rest;
}

/** The outline with a line one step up (-1) or down (1); the same outline at its ends. */
export function stepLine(groups: OutlineGroup[], id: string, step: -1 | 1): OutlineGroup[] {
  const at = groups.findIndex((group) => group.section?.id === id);
  if (at >= 0) {
    const first = groups[0]?.section === null ? 1 : 0;
    const to = at + step;
    return to < first || to >= groups.length ? groups : moveSectionTo(groups, id, to);
  }
  const lines = linesOf(groups);
  const from = lines.findIndex((line) => line.id === id);
  const neighbour = lines[from + step];
  return from < 0 || !neighbour ? groups : dropLine(groups, id, neighbour.id);
}

/** The outline with a content at the end of a section, or of those outside sections. */
export function moveToSection(
  groups: OutlineGroup[],
  id: string,
  section: string | null,
): OutlineGroup[] {
  const content = contentsOf(groups).find((one) => one.id === id);
  if (!content) return groups;
  const without = groups.map((group) => ({
    ...group,
    contents: group.contents.filter((one) => one.id !== id),
  }));
  const moved = { ...content, section_id: section };
  if (section === null && without[0]?.section !== null)
    return [{ section: null, contents: [moved] }, ...without];
  return without
    .map((group) =>
      (group.section?.id ?? null) === section
        ? { ...group, contents: [...group.contents, moved] }
        : group,
    )
    .filter((group) => group.section !== null || group.contents.length > 0);
}

/** The outline as the server takes it. */
export function outlineInput(groups: OutlineGroup[]) {
  return {
    sections: groups.map((group) => ({
      id: group.section?.id ?? null,
      content_ids: group.contents.map((content) => content.id),
    })),
  };
}

/** The outline with one content's line replaced. */
export function withContent(groups: OutlineGroup[], content: ContentSummary): OutlineGroup[] {
  return groups.map((group) => ({
    ...group,
    contents: group.contents.map((one) => (one.id === content.id ? { ...one, ...content } : one)),
  }));
}
