"use client";

import "./globals.css";

/** When not even the frame of the page could be made: no kit, no fonts, no assumptions. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid min-h-dvh max-w-[34rem] content-center px-4">
          <title>Footplate</title>
          <h1 className="font-semibold text-20">This page could not be shown</h1>
          <p className="mt-2 text-ink-2">Something went wrong. Nothing you did is lost.</p>
          <p className="mt-6">
            <a href="/" className="text-accent underline">
              Load the start page again
            </a>
          </p>
          {error.digest && <p className="mt-6 text-13 text-ink-3">Request {error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
