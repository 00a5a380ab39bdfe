"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import type { ReactNode } from "react";

export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return <CSPProvider nonce={nonce}>{children}</CSPProvider>;
}
