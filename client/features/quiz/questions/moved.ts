/** The list with one entry at another place; the others keep their order. */
export function moved(order: readonly string[], id: string, to: number): string[] {
  const others = order.filter((one) => one !== id);
  const place = Math.min(Math.max(0, to), others.length);
  return [...others.slice(0, place), id, ...others.slice(place)];
}
