"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";

const Toaster = dynamic(() => import("@/ui/toast"), { ssr: false });

export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <CSPProvider nonce={nonce}>
      {children}
      <Toaster />
    </CSPProvider>
  );
}
