"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { asProblem, type FormProblem } from "@/lib/api/problems";
import { signOut } from "@/lib/auth";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { FormProblemCallout } from "@/ui/form-problem";
import { arrive } from "./arrive";
import { AuthHeading } from "./auth-heading";

/** Signs out on arrival, and says so when it could not. */
export function SignOut() {
  const begun = useRef(false);
  const [problem, setProblem] = useState<FormProblem | null>(null);

  const leave = useCallback(async () => {
    setProblem(null);
    try {
      await signOut();
      arrive(paths.signIn());
    } catch (thrown) {
      const { message, requestId } = asProblem(thrown);
      setProblem({ message, requestId });
    }
  }, []);

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void leave();
  }, [leave]);

  return (
    <>
      <AuthHeading title={problem ? "You are still signed in" : "Signing out…"} />
      <FormProblemCallout problem={problem} className="mb-5" />
      {problem && (
        <Button variant="primary" size="l" wide onClick={leave}>
          Try again
        </Button>
      )}
    </>
  );
}
