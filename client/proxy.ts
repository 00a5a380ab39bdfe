import { type NextRequest, NextResponse } from "next/server";
import { TEAM_COOKIE, teamOfPath } from "@/lib/team-cookie";

const isDev = process.env.NODE_ENV === "development";

/**
 * What a page may load. Scripts run by nonce alone; style elements too, while
 * style attributes are free because floating parts are placed by them. Video
 * and images may come from elsewhere over HTTPS, as authors link to them.
 */
function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    isDev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "media-src 'self' blob: https:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What no page needs, and what no other site may do with a page. */
const ALWAYS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
const ONE_YEAR = "max-age=31536000";

/**
 * Gives every page its own nonce and the security headers. A nonce needs a page
 * rendered on request; all pages are, since each shows the caller's own things
 * or facts (a revocation) that must be true at this moment.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = policyWith(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(ALWAYS)) response.headers.set(name, value);
  if (isSecure(request)) response.headers.set("strict-transport-security", ONE_YEAR);
  rememberTeam(request, response);
  return response;
}

/** Whether the browser came by https, as the front door tells. */
function isSecure(request: NextRequest): boolean {
  return request.headers.get("x-forwarded-proto") === "https";
}

/** A page of a team makes it the one that "/" leads to. */
function rememberTeam(request: NextRequest, response: NextResponse): void {
  const team = teamOfPath(request.nextUrl.pathname);
  if (!team || request.cookies.get(TEAM_COOKIE)?.value === team) return;
  response.cookies.set(TEAM_COOKIE, team, {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: isSecure(request),
    maxAge: 31_536_000,
  });
}

export const config = {
  matcher: [
    "/((?!api/|media/|\\.well-known/|dev/|static/|admin/|_next/|icon\\.svg|robots\\.txt).*)",
  ],
};
