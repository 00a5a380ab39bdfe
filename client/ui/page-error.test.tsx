import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { PageError } from "./page-error";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: vi.fn() }) }));

const show = (digest: string) =>
  render(<PageError error={Object.assign(new Error("hidden"), { digest })} reset={vi.fn()} />);

test("a server that cannot be reached gave no request id, so none is shown", () => {
  show("network;");
  expect(screen.getByRole("heading", { name: "The server cannot be reached" })).toBeVisible();
  expect(screen.queryByText(/^Request/)).toBeNull();
});

test("the request id of a problem is shown without its code", () => {
  show("forbidden;req-1");
  expect(screen.getByText(/^Request/)).toHaveTextContent(/^Request req-1$/);
});

test("a digest of Next's own is what the log has, so it is shown whole", () => {
  show("2841950173");
  expect(screen.getByText(/^Request/)).toHaveTextContent(/^Request 2841950173$/);
});
