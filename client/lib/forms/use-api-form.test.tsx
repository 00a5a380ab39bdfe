import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { Field } from "@/ui/field";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input } from "@/ui/input";
import { ApiProblem } from "../api/problems";
import { emailRule, nameRule } from "./person-rules";
import { record } from "./rules";
import { useApiForm } from "./use-api-form";

const schema = record({ name: nameRule, email: emailRule });

function Form({ submit }: { submit: (values: { name: string; email: string }) => Promise<void> }) {
  const { field, onSubmit, problem, errorAt } = useApiForm({
    schema,
    defaultValues: { name: "", email: "leo@footplate.test" },
    submit,
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Field label="Name" error={errorAt("name")}>
        <Input {...field("name")} />
      </Field>
      <Field label="E-mail" error={errorAt("email")}>
        <Input {...field("email")} />
      </Field>
      <FormProblemCallout problem={problem} />
      <button type="submit">Send</button>
    </form>
  );
}

const send = () => userEvent.click(screen.getByRole("button"));
const refused = () =>
  new ApiProblem(
    "invalid_input",
    422,
    "Some of the input is not valid.",
    [{ pointer: "/body/email", code: "taken", detail: "Somebody has this address." }],
    "req-1",
  );

it("sends nothing while a field is wrong, and says what at the field", async () => {
  const submit = vi.fn(() => Promise.resolve());
  render(<Form submit={submit} />);
  await send();
  expect(submit).not.toHaveBeenCalled();
  expect(screen.getByLabelText("Name")).toHaveAccessibleDescription("Enter your name.");
  expect(screen.getByLabelText("Name")).toHaveFocus();
});

it("shows the server's refusal at its field and keeps what was typed", async () => {
  render(<Form submit={() => Promise.reject(refused())} />);
  await userEvent.type(screen.getByLabelText("Name"), "Leo Brandt");
  await send();
  expect(screen.getByLabelText("E-mail")).toHaveAccessibleDescription("Somebody has this address.");
  expect(screen.getByLabelText("Name")).toHaveValue("Leo Brandt");
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

it("takes the refusal away while the field is mended", async () => {
  render(<Form submit={() => Promise.reject(refused())} />);
  await userEvent.type(screen.getByLabelText("Name"), "Leo Brandt");
  await send();
  await userEvent.type(screen.getByLabelText("E-mail"), "x");
  expect(screen.getByLabelText("E-mail")).toBeValid();
});

it("says a failure of the whole above the buttons, with its request, and lets go on a new try", async () => {
  const submit = vi
    .fn()
    .mockRejectedValueOnce(new TypeError("Failed to fetch"))
    .mockResolvedValueOnce(undefined);
  render(<Form submit={submit} />);
  await userEvent.type(screen.getByLabelText("Name"), "Leo Brandt");
  await send();
  expect(screen.getByRole("alert")).toHaveTextContent(/could not be reached/);
  await send();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(submit).toHaveBeenLastCalledWith({ name: "Leo Brandt", email: "leo@footplate.test" });
});

it("keeps what was typed before the page came alive", async () => {
  const submit = vi.fn(() => Promise.resolve());
  const place = document.body.appendChild(document.createElement("div"));
  place.innerHTML = renderToString(<Form submit={submit} />);
  (screen.getByLabelText("Name") as HTMLInputElement).value = "Leo the quick";
  const root = await act(() => hydrateRoot(place, <Form submit={submit} />));

  expect(screen.getByLabelText("Name")).toHaveValue("Leo the quick");
  expect(screen.getByLabelText("E-mail")).toHaveValue("leo@footplate.test");
  await send();
  expect(submit).toHaveBeenCalledWith({ name: "Leo the quick", email: "leo@footplate.test" });
  act(() => root.unmount());
  place.remove();
});

it("keeps a field empty that was emptied before the page came alive", async () => {
  const submit = vi.fn(() => Promise.resolve());
  const place = document.body.appendChild(document.createElement("div"));
  place.innerHTML = renderToString(<Form submit={submit} />);
  const email = screen.getByLabelText("E-mail") as HTMLInputElement;
  expect(email).toHaveValue("leo@footplate.test");
  email.value = "";
  const root = await act(() => hydrateRoot(place, <Form submit={submit} />));

  expect(screen.getByLabelText("E-mail")).toHaveValue("");
  await send();
  expect(submit).not.toHaveBeenCalled();
  act(() => root.unmount());
  place.remove();
});
