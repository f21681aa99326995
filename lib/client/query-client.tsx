"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ProblemError } from "./problem-error.ts";

const MOST_RETRIES = 2;

/** A refusal stays a refusal however often one asks; only a lost connection or a busy server is asked again. */
const mayPass = (count: number, error: Error) =>
  count < MOST_RETRIES && error instanceof ProblemError && (error.code === "offline" || error.status >= 500);

/** Gives every component below one cache of what the server has said. */
export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { retry: mayPass, staleTime: 30_000 }, mutations: { retry: false } },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
