"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import createQueries from "openapi-react-query";
import { type ReactNode, useState } from "react";
import { api } from "./browser";
import { ApiProblem } from "./problems";

/** Typed queries and mutations: `$api.useQuery("get", "/api/v1/…")`. Needs `Queries` around it. */
export const $api = createQueries(api);

/** A refusal stays a refusal; only what may pass by itself is tried again. */
function mayRetry(failures: number, error: unknown): boolean {
  const passing = error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
  return passing && failures < 2;
}

/** Around pages that poll, search while typing or share fetched lists between parts. */
export function Queries({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { retry: mayRetry, staleTime: 15_000, refetchOnWindowFocus: true },
        },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
