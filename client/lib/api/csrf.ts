const COOKIE = "csrftoken";
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** The token that the browser has, if any. */
export function tokenInCookie(): string | null {
  const found = document.cookie.split("; ").find((pair) => pair.startsWith(`${COOKIE}=`));
  return found ? decodeURIComponent(found.slice(COOKIE.length + 1)) : null;
}

/** Asks the server for a fresh token cookie; anybody may. */
export async function renewCsrfToken(): Promise<string | null> {
  await globalThis.fetch("/api/auth/browser/v1/config", {
    credentials: "same-origin",
    cache: "no-store",
  });
  return tokenInCookie();
}

/** The header for a call with this method; empty for safe ones. */
export async function csrfHeader(method: string): Promise<Record<string, string>> {
  if (SAFE.has(method.toUpperCase())) return {};
  const token = tokenInCookie() ?? (await renewCsrfToken());
  return token ? { "X-CSRFToken": token } : {};
}
