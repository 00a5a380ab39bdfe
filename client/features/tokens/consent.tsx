"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { asProblem, problemWords } from "@/lib/api/problems";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import type { AuthorizationRequest } from "./types";

interface Props {
  request: AuthorizationRequest;
  /** As the application sent them; the answer repeats them. */
  parameters: Record<string, string>;
  person: { name: string; email: string };
}

/** Asks a person whether an application may act for them, and says exactly what that means. */
export function Consent({ request, parameters, person }: Props) {
  const [busy, setBusy] = useState<"allow" | "deny" | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const answer = async (decision: "allow" | "deny") => {
    setBusy(decision);
    setProblem(null);
    try {
      const { client_id = "", redirect_uri = "", response_type = "", ...rest } = parameters;
      const body = { client_id, redirect_uri, response_type, ...rest, decision };
      const done = await send(api.POST("/api/v1/oauth/authorization", { body }));
      location.assign(done.redirect_to);
    } catch (thrown) {
      setProblem(problemWords(asProblem(thrown)));
      setBusy(null);
    }
  };
  return (
    <>
      <h1 className="font-[620] text-24 tracking-[-0.015em]">
        {request.application} wants to act for you
      </h1>
      <p className="mt-2 text-ink-2">
        In the team <strong className="font-medium text-ink">{request.team.name}</strong>, as{" "}
        {person.name || person.email}, as far as your roles there allow:
      </p>
      <ul className="mt-6 divide-y divide-line border-line border-y">
        {request.scopes.map((scope) => (
          <li key={scope.key} className="flex gap-3 py-3">
            <Check size={18} className="mt-px text-accent" aria-hidden />
            <span className="min-w-0">
              <span className="block font-medium">
                {scope.title}
                {request.known_scopes.includes(scope.key) && (
                  <span className="ms-2 font-normal text-13 text-ink-3">allowed before</span>
                )}
              </span>
              <span className="block text-13 text-ink-3">{scope.description}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-13 text-ink-3">
        It never sees your password. You can take this back in your account at any time.
      </p>
      {problem && (
        <Callout tone="red" alert title="That did not work" className="mt-5">
          {problem}
        </Callout>
      )}
      <div className="mt-6 flex flex-wrap gap-2 max-sm:*:flex-1">
        <Button variant="primary" loading={busy === "allow"} onClick={() => answer("allow")}>
          Allow
        </Button>
        <Button loading={busy === "deny"} onClick={() => answer("deny")}>
          Do not allow
        </Button>
      </div>
      <p className="mt-5 text-13 text-ink-3">
        Either way you go to <span className="break-all text-ink-2">{request.returns_to}</span>.
      </p>
    </>
  );
}
