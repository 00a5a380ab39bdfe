import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import CommandPalette from "./command-palette";
import { type Command, setPaletteOpen, useCommands } from "./commands";

const push = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ push }) }));

const publish = vi.fn();
const COMMANDS: Command[] = [
  { id: "home", label: "Home", group: "Go to", run: { href: "/t/northwind" } },
  { id: "publish", label: "Publish…", group: "This program", run: publish },
  {
    id: "people",
    label: "People",
    group: "Go to",
    keywords: "members",
    run: { href: "/t/northwind/people" },
  },
];

function Page() {
  useCommands(COMMANDS);
  return <CommandPalette />;
}

beforeEach(() => {
  push.mockClear();
  publish.mockClear();
  render(<Page />);
  act(() => setPaletteOpen(true));
});

const field = () => screen.findByRole("combobox", { name: "Search or go to" });
const chosen = () => screen.getByRole("option", { selected: true }).textContent;

it("lists commands by group and walks them with the arrows, around the ends", async () => {
  const input = await field();
  await waitFor(() => expect(input).toHaveFocus());
  expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual([
    "Home",
    "People",
    "Publish…",
  ]);
  expect(chosen()).toBe("Home");
  await userEvent.keyboard("{ArrowUp}");
  expect(chosen()).toBe("Publish…");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(chosen()).toBe("People");
});

it("finds by any part of the words, also by other names, and goes there", async () => {
  await userEvent.type(await field(), "MEMB");
  expect(screen.getAllByRole("option")).toHaveLength(1);
  await userEvent.keyboard("{Enter}");
  expect(push).toHaveBeenCalledWith("/t/northwind/people");
  expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
});

it("runs what is an act, and says when nothing fits", async () => {
  await userEvent.type(await field(), "zzz");
  expect(screen.getByText("Nothing by that name.")).toBeVisible();
  await userEvent.clear(await field());
  await userEvent.type(await field(), "publ");
  await userEvent.keyboard("{Enter}");
  expect(publish).toHaveBeenCalledOnce();
  expect(push).not.toHaveBeenCalled();
});
