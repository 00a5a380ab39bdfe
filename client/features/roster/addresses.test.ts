import { describe, expect, it } from "vitest";
import { addressProblem, sendable } from "./addresses";

describe("addresses to invite", () => {
  it("tells an address from other words", () => {
    expect(addressProblem("anna@example.com")).toBeNull();
    expect(addressProblem("anna@example")).toBe("not an e-mail address");
    expect(addressProblem("anna example.com")).toBe("not an e-mail address");
  });

  it("sends each good one once", () => {
    expect(sendable(["A@x.org", "a@x.org", "nobody", "b@x.org"])).toEqual(["a@x.org", "b@x.org"]);
  });
});
