"use client";

import { CircleAlert, Library, Link as LinkIcon, Trash2 } from "lucide-react";
import { useState } from "react";
import { clock, fileSize } from "@/lib/format";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Spinner } from "@/ui/spinner";
import type { Asset, EditorProps } from "../types";
import { AddressForm } from "./address-form";

type Props = Pick<EditorProps, "content" | "editable" | "change" | "picker">;

/** Where the video or audio comes from, and how to choose another. */
export function SourceChooser({ content, editable, change, picker }: Props) {
  const [picking, setPicking] = useState(false);
  const [addressing, setAddressing] = useState(false);
  const { asset, media_url } = content;
  const kind = content.content_type === "audio" ? "audio" : "video";
  const chosen = asset !== null || media_url !== null;
  const word = kind === "audio" ? "recording" : "video";
  return (
    <div className="grid gap-3">
      {asset && <AssetLine asset={asset} />}
      {!asset && media_url && !addressing && (
        <p className="min-w-0 truncate text-13 text-ink-2">
          From <span className="font-mono text-12">{media_url}</span>
        </p>
      )}
      {!chosen && !addressing && (
        <p className="rounded-m border border-edge border-dashed bg-paper px-5 py-8 text-center text-ink-2">
          There is no {word} yet. Upload one, or choose one from the library.
        </p>
      )}
      {addressing && (
        <AddressForm content={content} change={change} onDone={() => setAddressing(false)} />
      )}
      {editable && !addressing && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="s"
            variant={chosen ? "default" : "primary"}
            icon={<Library size={16} />}
            onClick={() => setPicking(true)}
          >
            {chosen ? "Choose another" : "Upload or choose"}
          </Button>
          <Button size="s" icon={<LinkIcon size={16} />} onClick={() => setAddressing(true)}>
            {media_url ? "Change the address" : "Use an address"}
          </Button>
          {chosen && (
            <IconButton
              label={`Take the ${word} out`}
              icon={<Trash2 size={16} />}
              tone="danger"
              onClick={() => change(asset ? { asset_id: null } : { media_url: null })}
            />
          )}
        </div>
      )}
      {picker({
        kind,
        open: picking,
        onClose: () => setPicking(false),
        onPick: (picked) => change({ asset_id: picked.id }, picked),
      })}
    </div>
  );
}

function AssetLine({ asset }: { asset: Asset }) {
  const facts = [
    asset.duration_seconds ? clock(asset.duration_seconds) : "",
    fileSize(asset.size_bytes),
  ].filter(Boolean);
  return (
    <div className="text-13">
      <p className="num min-w-0 text-ink-2">
        <span className="font-medium text-ink">{asset.title}</span>, {facts.join(", ")}
      </p>
      {asset.state === "processing" && (
        <p role="status" className="mt-1 flex items-center gap-2 text-ink-2">
          <Spinner size={14} /> Being prepared. You can go on writing; this takes a moment.
        </p>
      )}
      {asset.state === "failed" && (
        <p className="mt-1 flex items-start gap-1.5 text-red">
          <CircleAlert size={16} className="mt-0.5 flex-none" aria-hidden />
          {asset.problem ?? "It cannot be played. Choose another file."}
        </p>
      )}
    </div>
  );
}
