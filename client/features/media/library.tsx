"use client";

import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import type { Place } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { EmptyState } from "@/ui/empty-state";
import { FileDrop } from "@/ui/file-drop";
import { Input } from "@/ui/input";
import { Select } from "@/ui/select";
import { AssetCard } from "./asset-card";
import { ASSET_KINDS, KIND_NAMES, kindOfFile } from "./kinds";
import { LibrarySkeleton } from "./library-skeleton";
import type { AssetKind } from "./types";
import { UploadRow } from "./upload-row";
import { uploads } from "./uploads";
import { useAssets } from "./use-assets";
import { useUploads } from "./use-uploads";

interface Props {
  team: string;
  place: Place;
  /** Whether the caller may upload. */
  writable: boolean;
}

const KIND_OPTIONS = [
  { value: "all" as const, label: "All kinds" },
  ...KIND_NAMES.map((kind) => ({ value: kind, label: ASSET_KINDS[kind].plural })),
];

/** Every file of the team: found, uploaded, renamed, deleted. */
export function Library({ team, place, writable }: Props) {
  const [q, setQ] = useState("");
  const [kind, setKind] = useState<AssetKind | "all">("all");
  const { items, problem, reload, more } = useAssets(team, {
    kind: kind === "all" ? null : kind,
    q,
  });
  const filtered = q !== "" || kind !== "all";
  return (
    <div className="grid gap-5">
      {writable && <Uploads team={team} onUploaded={reload} />}
      <div className="flex flex-wrap gap-2">
        <Input
          type="search"
          size="s"
          icon={<Search />}
          placeholder="Search by name"
          aria-label="Search files"
          className="w-64 max-sm:w-full"
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <Select
          size="s"
          aria-label="Kind of file"
          options={KIND_OPTIONS}
          value={kind}
          onValueChange={setKind}
          className="w-36! max-sm:w-full!"
        />
      </div>
      {problem && (
        <Callout
          tone="red"
          alert
          actions={
            <Button size="s" onClick={() => void reload()}>
              Try again
            </Button>
          }
        >
          {problem}
        </Callout>
      )}
      {items === null && !problem && <LibrarySkeleton />}
      {items?.length === 0 &&
        (filtered ? (
          <p className="text-ink-2">No file fits. Change the search or the kind.</p>
        ) : (
          <EmptyState title="No files yet">
            Videos, recordings, images and captions of all programs live here. Upload one above, or
            while you write a content.
          </EmptyState>
        ))}
      {items && items.length > 0 && (
        <ul className="grid gap-x-5 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5">
          {items.map((asset) => (
            <AssetCard key={asset.id} asset={asset} place={place} onChanged={reload} />
          ))}
        </ul>
      )}
      {more && (
        <Button onClick={() => void more()} className="justify-self-center">
          Show more
        </Button>
      )}
    </div>
  );
}

function Uploads({ team, onUploaded }: { team: string; onUploaded: () => Promise<void> }) {
  const running = useUploads(team);
  const [refused, setRefused] = useState<string[]>([]);
  const done = running.filter((one) => one.state === "done").length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each finished upload is a new file in the list
  useEffect(() => {
    if (done > 0) void onUploaded();
  }, [done]);
  const take = (files: File[]) => {
    const unknown: string[] = [];
    for (const file of files) {
      const kind = kindOfFile(file);
      if (kind) uploads.start(team, kind, file);
      else unknown.push(file.name);
    }
    setRefused(unknown);
  };
  return (
    <div>
      <FileDrop
        multiple
        title="Drop videos, recordings, images or captions"
        hint="MP4, WebM, MP3, M4A, PNG, JPEG, WebP, WebVTT. An upload goes on after a broken connection."
        buttonLabel="Choose files"
        onFiles={take}
      />
      {refused.length > 0 && (
        <Callout tone="amber" alert className="mt-3" title="Not a kind of file we can show">
          {refused.join(", ")}
        </Callout>
      )}
      {running.length > 0 && (
        <ul aria-label="Uploads" className="mt-2 divide-y divide-line">
          {running.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </div>
  );
}
