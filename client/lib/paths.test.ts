import { describe, expect, it } from "vitest";
import { paths, safeNext } from "./paths";

describe("paths", () => {
  it("encodes every segment", () => {
    expect(paths.team("a/b")).toBe("/t/a%2Fb");
    expect(paths.lesson("i 1", "c?2")).toBe("/learn/i%201/c%3F2");
    expect(paths.resetKey("a:b-c")).toBe("/reset/a%3Ab-c");
  });

  it("leaves out empty queries", () => {
    expect(paths.signIn()).toBe("/sign-in");
    expect(paths.signIn("/t/northwind?view=late")).toBe(
      "/sign-in?next=%2Ft%2Fnorthwind%3Fview%3Dlate",
    );
    expect(paths.people("northwind", { q: "", group: null, state: "invited" })).toBe(
      "/t/northwind/people?state=invited",
    );
  });

  it("nests what belongs together", () => {
    expect(paths.invite("northwind", "p1")).toBe("/t/northwind/programs/p1/invitations/new");
    expect(paths.attempt("i1", "c1", "a1")).toBe("/learn/i1/c1/attempts/a1");
    expect(paths.program("northwind", "p1", "c1")).toBe("/t/northwind/programs/p1?content=c1");
  });
});

describe("safeNext", () => {
  it("lets a path of this site through, with query and fragment", () => {
    expect(safeNext("/t/northwind?view=late#leo")).toBe("/t/northwind?view=late#leo");
  });

  it.each([
    null,
    undefined,
    "",
    "t/northwind",
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "/\t/evil.example/",
    "/\n/evil.example",
    "javascript:alert(1)",
  ])("leads %j to the start page or stays on this site", (next) => {
    const to = new URL(safeNext(next), "https://footplate.example/");
    expect(to.origin).toBe("https://footplate.example");
    expect(safeNext(next).startsWith("//")).toBe(false);
  });
});
