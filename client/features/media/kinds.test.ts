import { expect, it } from "vitest";
import { assetFacts, kindOfFile, usageWords } from "./kinds";
import type { Asset } from "./types";

it.each([
  ["a.mp4", "video/mp4", "video"],
  ["a.MOV", "", "video"],
  ["a.mp3", "audio/mpeg", "audio"],
  ["a.flac", "", "audio"],
  ["a.png", "image/png", "image"],
  ["a.svg", "image/svg+xml", null],
  ["de.vtt", "", "captions"],
  ["a.pdf", "application/pdf", null],
])("takes %s (%s) as %s", (name, type, kind) => {
  expect(kindOfFile({ name, type })).toBe(kind);
});

const asset = {
  duration_seconds: 251,
  width: 1280,
  height: 720,
  size_bytes: 12_000_000,
  used_in: 0,
  in_editions: false,
} as Asset;

it("says what matters of a file, and where it is shown", () => {
  expect(assetFacts(asset, "en")).toBe("4:11, 1280 × 720, 12 MB");
  expect(assetFacts({ ...asset, duration_seconds: null, width: null }, "en")).toBe("12 MB");
  expect(usageWords(asset)).toBe("Not used");
  expect(usageWords({ ...asset, used_in: 1, in_editions: true })).toBe("In 1 content");
  expect(usageWords({ ...asset, in_editions: true })).toBe("In a published edition");
});
