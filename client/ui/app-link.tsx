"use client";

import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link within the client. What it leads to is fetched when the person reaches
 * for it, not when it comes into view: a page of forty rows would otherwise ask
 * the server for forty pages and load the code of all of them.
 */
export function AppLink({ onPointerEnter, onFocus, ...rest }: ComponentProps<typeof NextLink>) {
  const [near, setNear] = useState(false);
  return (
    <NextLink
      prefetch={near ? null : false}
      {...rest}
      onPointerEnter={(event) => {
        onPointerEnter?.(event);
        setNear(true);
      }}
      onFocus={(event) => {
        onFocus?.(event);
        setNear(true);
      }}
    />
  );
}
