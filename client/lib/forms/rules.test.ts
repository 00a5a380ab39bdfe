import { describe, expect, it } from "vitest";
import { emailRule, newPasswordRule } from "./person-rules";
import { record } from "./rules";

const validate = record({ email: emailRule, password: newPasswordRule })["~standard"].validate;

describe("record", () => {
  it("trims lines and takes passwords as they are", () => {
    expect(validate({ email: " leo@footplate.test ", password: " a b c d e f " })).toEqual({
      value: { email: "leo@footplate.test", password: " a b c d e f " },
    });
  });

  it("reports the first failure of every field", () => {
    expect(validate({ email: "", password: "short" })).toEqual({
      issues: [
        { message: "Enter your e-mail address.", path: ["email"] },
        { message: "At least 10 characters.", path: ["password"] },
      ],
    });
  });

  it("counts a missing field as an empty one", () => {
    expect(validate({ password: "long enough it is" })).toMatchObject({
      issues: [{ path: ["email"] }],
    });
  });

  it.each(["anna", "anna@", "@x.test", "an na@x.test"])("refuses %s as an address", (email) => {
    expect(validate({ email, password: "long enough it is" })).toHaveProperty("issues");
  });
});
