import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { config, proxy } from "./proxy";

const page = (headers: Record<string, string> = {}) =>
  proxy(new NextRequest("http://127.0.0.1:3000/t/northwind", { headers })).headers;

const directives = (policy: string | null) =>
  new Map((policy ?? "").split("; ").map((one) => [one.split(" ")[0], one.split(" ").slice(1)]));

test("a page runs the scripts of its own nonce and no others", () => {
  const policy = directives(page().get("content-security-policy"));
  const scripts = policy.get("script-src") ?? [];
  expect(scripts.some((one) => /^'nonce-[A-Za-z0-9+/=]{32,}'$/.test(one))).toBe(true);
  expect(scripts).toContain("'strict-dynamic'");
  expect(scripts).not.toContain("'unsafe-inline'");
  expect(scripts).not.toContain("'unsafe-eval'");
  expect(policy.get("style-src")).not.toContain("'unsafe-inline'");
  expect(policy.get("object-src")).toEqual(["'none'"]);
  expect(policy.get("base-uri")).toEqual(["'none'"]);
  expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
});

test("every page has another nonce, and what is rendered is told the same one", () => {
  const [first, second] = [page(), page()];
  const nonce = (headers: Headers) => headers.get("x-middleware-request-x-nonce") ?? "";
  expect(nonce(first)).not.toBe("");
  expect(nonce(first)).not.toBe(nonce(second));
  expect(first.get("content-security-policy")).toContain(`'nonce-${nonce(first)}'`);
});

test("no other site may use a page, and no page asks for the camera", () => {
  const headers = page();
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(headers.get("permissions-policy")).toContain("camera=()");
});

test("browsers that came by https are told to come by https only", () => {
  expect(page().get("strict-transport-security")).toBeNull();
  const secure = page({ "x-forwarded-proto": "https" });
  expect(secure.get("strict-transport-security")).toBe("max-age=31536000");
});

test("what the server answers never passes here", () => {
  const matches = new RegExp(`^${config.matcher[0]}$`);
  for (const path of ["/api/v1/me", "/media/x", "/.well-known/security.txt", "/_next/static/a.js"])
    expect(matches.test(path)).toBe(false);
  for (const path of ["/", "/t/northwind", "/verify"]) expect(matches.test(path)).toBe(true);
});
