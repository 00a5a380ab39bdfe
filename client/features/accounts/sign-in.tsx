"use client";

import { useState } from "react";
import { Button } from "@/ui/button";
import { AuthHeading } from "./auth-heading";
import { CodeSignIn } from "./code-sign-in";
import { DemoAccounts } from "./demo-accounts";
import { PasswordSignIn } from "./password-sign-in";

interface Props {
  next: string;
  offersCodes: boolean;
  isDemo: boolean;
  signUpOpen: boolean;
}

/** Signing in: by password, or by a code that is sent. What was typed moves along between the two. */
export function SignIn({ next, offersCodes, isDemo, signUpOpen }: Props) {
  const [way, setWay] = useState<"password" | "code">("password");
  const [email, setEmail] = useState("");
  return (
    <>
      <AuthHeading title="Sign in" />
      {way === "password" ? (
        <PasswordSignIn next={next} email={email} onEmail={setEmail} signUpOpen={signUpOpen} />
      ) : (
        <CodeSignIn next={next} email={email} onEmail={setEmail} />
      )}
      {offersCodes && (
        <Button
          size="l"
          wide
          className="mt-3"
          onClick={() => setWay(way === "password" ? "code" : "password")}
        >
          {way === "password" ? "E-mail me a code instead" : "Use my password instead"}
        </Button>
      )}
      {isDemo && <DemoAccounts next={next} />}
    </>
  );
}
