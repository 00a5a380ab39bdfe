/** The list with one item a step up (-1) or down (1); the same list at its ends. */
export function stepped<T extends { id: string }>(items: T[], id: string, step: -1 | 1): T[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + step;
  const [moved, other] = [items[from], items[to]];
  if (!moved || !other) return items;
  const next = [...items];
  next[from] = other;
  next[to] = moved;
  return next;
}
