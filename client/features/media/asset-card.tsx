"use client";

import { EllipsisVertical, PencilLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { api } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { exactMoment, type Place, shortDate } from "@/lib/format";
import { Badge } from "@/ui/badge";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem } from "@/ui/menu";
import { notify } from "@/ui/toasts";
import { AssetPicture } from "./asset-picture";
import { assetFacts, usageWords } from "./kinds";
import { RenameDialog } from "./rename-dialog";
import type { Asset } from "./types";

interface Props {
  asset: Asset;
  place: Place;
  onChanged: () => Promise<void>;
}

/** One file of the library: what it is, whether it is ready, where it is shown. */
export function AssetCard({ asset, place, onChanged }: Props) {
  return (
    <li className="min-w-0 max-sm:grid max-sm:grid-cols-[7rem_minmax(0,1fr)] max-sm:gap-3">
      <a
        href={asset.url}
        target="_blank"
        rel="noreferrer"
        aria-label={`Open ${asset.title}`}
        className="block self-start"
      >
        <AssetPicture asset={asset} />
      </a>
      <div className="flex items-start gap-1 sm:mt-1.5">
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium text-13" title={asset.filename}>
            {asset.title}
          </p>
          <p className="num truncate text-12 text-ink-2">{assetFacts(asset, place.locale)}</p>
          <p className="num truncate text-12 text-ink-2">
            {usageWords(asset)}
            <span aria-hidden> · </span>
            <time dateTime={asset.created_at} title={exactMoment(asset.created_at, place)}>
              {shortDate(asset.created_at, place)}
            </time>
          </p>
          {asset.state === "processing" && <Badge tone="blue">Being prepared</Badge>}
          {asset.state === "failed" && (
            <p className="text-12 text-red">{asset.problem ?? "It cannot be played."}</p>
          )}
        </div>
        <AssetMenu asset={asset} onChanged={onChanged} />
      </div>
    </li>
  );
}

function AssetMenu({ asset, onChanged }: Omit<Props, "place">) {
  const [renaming, setRenaming] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const deletable = asset.actions.includes("delete");
  if (!asset.actions.includes("rename") && !deletable) return null;
  const remove = async () => {
    await api.DELETE("/api/v1/assets/{asset_id}", { params: { path: { asset_id: asset.id } } });
    notify({ title: "The file is deleted", description: asset.title, tone: "green" });
    await onChanged();
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton
            size="s"
            label={`More for ${asset.title}`}
            tooltip={false}
            icon={<EllipsisVertical size={16} />}
          />
        }
      >
        <MenuItem icon={<PencilLine />} onSelect={() => setRenaming(true)}>
          Rename…
        </MenuItem>
        <MenuItem
          icon={<Trash2 />}
          danger={deletable}
          disabled={!deletable}
          hint={deletable ? undefined : "It is in use."}
          onSelect={() => setDeleting(true)}
        >
          Delete…
        </MenuItem>
      </Menu>
      {renaming && (
        <RenameDialog asset={asset} onClose={() => setRenaming(false)} onRenamed={onChanged} />
      )}
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title={`Delete “${asset.title}”?`}
        confirmLabel="Delete file"
        danger
        describeError={problemWords}
        onConfirm={remove}
      >
        Nothing shows it. The file goes for good and cannot be brought back.
      </ConfirmDialog>
    </>
  );
}
