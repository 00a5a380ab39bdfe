import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { Field, FieldSet } from "./field";
import { Input } from "./input";
import { NumberField } from "./number-field";
import { RadioGroup } from "./radio-group";
import { Select } from "./select";

it("ties label, hint and error to the control", () => {
  render(
    <Field label="Title" hint="As people see it." error="Give it a title." required>
      <Input />
    </Field>,
  );
  const input = screen.getByRole("textbox", { name: "Title" });
  expect(input).toBeRequired();
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription("As people see it. Give it a title.");
});

it("is neither invalid nor described when there is nothing to say", () => {
  render(
    <Field label="Title">
      <Input />
    </Field>,
  );
  const input = screen.getByRole("textbox", { name: "Title" });
  expect(input).toBeValid();
  expect(input).not.toHaveAttribute("aria-describedby");
});

it("keeps a description the control has of its own", () => {
  render(
    <>
      <p id="more">In minutes.</p>
      <Field label="Limit" error="Too high.">
        <Input aria-describedby="more" />
      </Field>
    </>,
  );
  expect(screen.getByRole("textbox")).toHaveAccessibleDescription("In minutes. Too high.");
});

it("focuses the control through its label, also for controls that are not inputs", async () => {
  render(
    <>
      <Field label="Role" error="Choose one.">
        <Select
          options={[{ value: "author", label: "Author" }]}
          value={null}
          onValueChange={() => undefined}
        />
      </Field>
      <Field label="Pass mark" hint="In quizzes.">
        <NumberField value={80} onValueChange={() => undefined} />
      </Field>
    </>,
  );
  expect(screen.getByRole("combobox", { name: "Role" })).toHaveAccessibleDescription("Choose one.");
  await userEvent.click(screen.getByText("Pass mark"));
  expect(screen.getByRole("textbox", { name: "Pass mark" })).toHaveFocus();
});

it("names a group of choices by its legend, each choice by its words, described by its hint", async () => {
  let chosen = "leave";
  render(
    <FieldSet legend="Those who completed" error="Choose one.">
      <RadioGroup
        aria-label="Those who completed"
        value={chosen}
        onValueChange={(next) => {
          chosen = next;
        }}
        options={[
          { value: "leave", label: "Leave them" },
          { value: "retrain", label: "Retrain", hint: "Invite all again." },
        ]}
      />
    </FieldSet>,
  );
  expect(screen.getByRole("group", { name: "Those who completed" })).toHaveAccessibleDescription(
    "Choose one.",
  );
  const retrain = screen.getByRole("radio", { name: /^Retrain/ });
  expect(retrain).toHaveAccessibleDescription("Invite all again.");
  await userEvent.click(retrain);
  expect(chosen).toBe("retrain");
});
