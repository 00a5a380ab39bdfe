import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HowCounted } from "./how-counted";

describe("HowCounted", () => {
  it("names what it explains and opens its own words", () => {
    render(
      <>
        <HowCounted of="the time">By the clock of the server.</HowCounted>
        <HowCounted of="the score">The best attempt.</HowCounted>
      </>,
    );
    const button = screen.getByRole("button", { name: "How is the score counted?" });
    const target = document.getElementById(button.getAttribute("popovertarget") ?? "");
    expect(target).toHaveTextContent("The best attempt.");
    expect(target).toHaveAttribute("popover", "auto");
  });
});
