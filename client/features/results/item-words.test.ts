import { expect, it } from "vitest";
import { toneOf } from "./item-words";

const said = (...tones: ("key" | "look" | "fine" | "few")[]) => ({
  remarks: tones.map((tone) => ({ tone, text: tone })),
});

it("is as grave as the gravest remark", () => {
  expect(toneOf(said("fine", "look", "key"))).toBe("key");
  expect(toneOf(said("fine", "look"))).toBe("look");
  expect(toneOf(said("few"))).toBe("few");
  expect(toneOf(said())).toBe("fine");
});
