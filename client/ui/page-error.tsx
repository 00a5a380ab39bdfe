"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button, ButtonLink } from "./button";
import { ErrorState } from "./error-state";

/** What a person reads for the code that `read` put into the digest. */
const WORDS: Record<string, { title: string; text: string; again: boolean }> = {
  network: {
    title: "The server cannot be reached",
    text: "It may be restarting. Nothing you did is lost; try again in a moment.",
    again: true,
  },
  forbidden: {
    title: "You may not open this page",
    text: "You are signed in, but your role does not include it. Ask an admin of the team.",
    again: false,
  },
  too_many_requests: {
    title: "Too many tries",
    text: "Wait a minute, then try again.",
    again: true,
  },
};
const UNKNOWN = {
  title: "This page could not be shown",
  text: "Something went wrong on our side. Nothing you did is lost. If it happens again, tell your admin the number below.",
  again: true,
};

/** "code;request id" as `read` writes it; a digest of Next's own is itself what the log has. */
function digested(digest = ""): { code: string; requestId: string } {
  const [code = "", requestId] = digest.split(";");
  return requestId === undefined ? { code: "", requestId: digest } : { code, requestId };
}

/** The error of a page or a part of it: for `error.tsx` files. */
export function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const router = useRouter();
  const { code, requestId } = digested(error.digest);
  const { title, text, again } = WORDS[code] ?? UNKNOWN;
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <ErrorState
      title={title}
      requestId={requestId}
      actions={
        <>
          {again && (
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
          )}
          <ButtonLink href="/">Go to the start page</ButtonLink>
        </>
      }
    >
      <p>{text}</p>
    </ErrorState>
  );
}
