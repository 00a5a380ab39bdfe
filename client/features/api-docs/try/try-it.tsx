"use client";

import { Play } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Link } from "@/ui/link";
import { Skeleton } from "@/ui/skeleton";
import { useReader } from "./reader";
import type { Tried } from "./tried";

const TryForm = dynamic(() => import("./try-form").then((module) => module.TryForm), {
  loading: () => <Skeleton className="h-24" />,
});

/** Lets the reader call the operation as themselves. What it takes is fetched when it is opened. */
export function TryIt({ operation }: { operation: Tried }) {
  const reader = useReader();
  const path = usePathname();
  const [open, setOpen] = useState(false);
  if (operation.refusal) return <p className="text-13 text-ink-2">{operation.refusal}</p>;
  if (!reader && !operation.isPublic)
    return (
      <p className="text-13 text-ink-2">
        <Link href={paths.signIn(`${path}#${operation.id}`)}>Sign in</Link> to try it here as
        yourself.
      </p>
    );
  if (open) return <TryForm operation={operation} onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button
        size="s"
        icon={<Play size={15} />}
        aria-label={`Try it: ${operation.title}`}
        onClick={() => setOpen(true)}
      >
        Try it
      </Button>
    </div>
  );
}
