/** How long ago the list was read: "Updated just now", "Updated 3 min ago". */
export function updatedWords(checkedAt: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(checkedAt)) / 60_000);
  if (minutes < 1) return "Updated just now";
  if (minutes < 60) return `Updated ${minutes} min ago`;
  return `Updated ${Math.floor(minutes / 60)} h ago`;
}
