/** What is wrong with an address, or null. The server looks more closely. */
export function addressProblem(entry: string): string | null {
  if (entry.length > 254) return "too long";
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(entry) ? null : "not an e-mail address";
}

/** The addresses that can be sent, lower-cased, each once, in the order typed. */
export function sendable(entries: string[]): string[] {
  const good = entries.filter((entry) => addressProblem(entry) === null);
  return [...new Set(good.map((entry) => entry.toLowerCase()))];
}
