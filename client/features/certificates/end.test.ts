import { expect, it } from "vitest";
import { endOf } from "./end";

const dates = { expires_at: "2026-11-19T09:00:00Z", revoked_at: "2026-10-05T09:00:00Z" };

it.each([
  ["genuine", null],
  ["valid", null],
  ["expiring", null],
  ["expired", { word: "Expired", at: dates.expires_at }],
  ["revoked", { word: "Revoked", at: dates.revoked_at }],
])("of a certificate that is %s", (state, end) => {
  expect(endOf({ state, ...dates })).toEqual(end);
});
