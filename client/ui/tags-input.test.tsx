import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { Field } from "./field";
import { entriesOf, TagsInput } from "./tags-input";

function People({ initial = [] }: { initial?: string[] }) {
  const [value, setValue] = useState<string[]>(initial);
  return (
    <>
      <Field label="People">
        <TagsInput
          value={value}
          onValueChange={setValue}
          problemOf={(entry) => (entry.includes("@") ? null : "not an e-mail address")}
        />
      </Field>
      <output>{value.join("|")}</output>
    </>
  );
}

const people = () => screen.getByRole("textbox", { name: "People" });
const value = () => screen.getByRole("status").textContent;

describe("entriesOf", () => {
  it("reads lists as people paste them", () => {
    expect(entriesOf("a@x.test, b@x.test;c@x.test\nd@x.test\t e@x.test")).toHaveLength(5);
    expect(entriesOf('"Brandt, Leo" <leo@x.test>; Max Okafor <max@x.test>')).toEqual([
      "leo@x.test",
      "max@x.test",
    ]);
    expect(entriesOf("  \n ")).toEqual([]);
  });
});

describe("TagsInput", () => {
  it("takes an entry at a comma, at Enter and when it is left", async () => {
    render(<People />);
    await userEvent.type(people(), "a@x.test,b@x.test{Enter}c@x.test");
    await userEvent.tab();
    expect(value()).toBe("a@x.test|b@x.test|c@x.test");
  });

  it("takes a pasted list at once, without what is there already in other letters", async () => {
    render(<People initial={["a@x.test"]} />);
    await userEvent.click(people());
    await userEvent.paste("A@X.test, b@x.test\nb@x.test");
    expect(value()).toBe("a@x.test|b@x.test");
  });

  it("gives the last entry back to be mended", async () => {
    render(<People initial={["a@x.test", "oops"]} />);
    await userEvent.type(people(), "{Backspace}@x.test{Enter}");
    expect(value()).toBe("a@x.test|oops@x.test");
  });

  it("keeps wrong entries, and says what is wrong", () => {
    render(<People initial={["oops"]} />);
    expect(screen.getByText(", not an e-mail address")).toBeInTheDocument();
  });

  it("removes an entry by its own button", async () => {
    render(<People initial={["a@x.test", "b@x.test"]} />);
    await userEvent.click(screen.getByRole("button", { name: "Remove a@x.test" }));
    expect(value()).toBe("b@x.test");
  });
});
