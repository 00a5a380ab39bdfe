import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Toaster } from "./toaster";
import { notices, notify } from "./toasts";

beforeEach(() => {
  vi.useFakeTimers();
  for (const notice of notices.all()) notices.dismiss(notice.id);
});
afterEach(() => {
  vi.useRealTimers();
});

it("shows a message in a live region that was there before, and takes it away", () => {
  render(<Toaster />);
  const region = screen.getByRole("region", { name: "Messages" });
  expect(region).toHaveAttribute("aria-live", "polite");
  act(() => notify({ title: "Profile saved" }));
  expect(region).toHaveTextContent("Profile saved");
  act(() => vi.advanceTimersByTime(6000));
  expect(region).toBeEmptyDOMElement();
});

it("stays while it is pointed at", () => {
  render(<Toaster />);
  act(() => notify({ title: "Profile saved" }));
  fireEvent.pointerEnter(screen.getByText("Profile saved"));
  act(() => vi.advanceTimersByTime(60_000));
  expect(screen.getByText("Profile saved")).toBeVisible();
  fireEvent.pointerLeave(screen.getByText("Profile saved"));
  act(() => vi.advanceTimersByTime(6000));
  expect(screen.queryByText("Profile saved")).not.toBeInTheDocument();
});

it("keeps the newest three, and leaves when its action is taken", () => {
  const undo = vi.fn();
  render(<Toaster />);
  act(() => {
    for (const title of ["one", "two", "three"]) notify({ title });
    notify({ title: "four", action: { label: "Undo", onSelect: undo } });
  });
  expect(screen.queryByText("one")).not.toBeInTheDocument();
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText("four")).not.toBeInTheDocument();
});
