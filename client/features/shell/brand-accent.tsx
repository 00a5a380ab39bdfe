import { headers } from "next/headers";
import { accentDeclarations } from "@/lib/brand";

/** Puts the team's colour in place of the accent, for the page and all that floats over it. */
export async function BrandAccent({ accent }: { accent: string | null }) {
  const declarations = accentDeclarations(accent);
  if (!declarations) return null;
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return <style nonce={nonce}>{`:root{${declarations}}`}</style>;
}
