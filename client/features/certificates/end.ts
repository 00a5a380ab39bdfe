interface Ending {
  state: string;
  expires_at: string | null;
  revoked_at: string | null;
}

/** Why and since when a certificate no longer counts; null while it does. */
export function endOf({ state, expires_at, revoked_at }: Ending): {
  word: "Revoked" | "Expired";
  at: string | null;
} | null {
  if (state === "revoked") return { word: "Revoked", at: revoked_at };
  return state === "expired" ? { word: "Expired", at: expires_at } : null;
}
