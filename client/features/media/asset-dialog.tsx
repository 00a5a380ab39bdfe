"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Dialog } from "@/ui/dialog";
import { FileDrop } from "@/ui/file-drop";
import { Input } from "@/ui/input";
import { Loading, Skeleton } from "@/ui/skeleton";
import { AssetPicture } from "./asset-picture";
import { ASSET_KINDS, assetFacts } from "./kinds";
import type { Asset, AssetKind } from "./types";
import { UploadRow } from "./upload-row";
import { uploads } from "./uploads";
import { useAssets } from "./use-assets";
import { useUploads } from "./use-uploads";

export interface AssetDialogProps {
  team: string;
  kind: AssetKind;
  open: boolean;
  onClose: () => void;
  onPick: (asset: Asset) => void;
}

/** Chooses a file of the team, or uploads one and takes it. */
export function AssetDialog(props: AssetDialogProps) {
  const { kind, open, onClose } = props;
  const { word } = ASSET_KINDS[kind];
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={`Choose ${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`}
      width="l"
    >
      {open && <Chooser {...props} />}
    </Dialog>
  );
}

function Chooser({ team, kind, onClose, onPick }: AssetDialogProps) {
  const [q, setQ] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const { items, problem: listProblem, more } = useAssets(team, { kind, q });
  const running = useUploads(team).filter((one) => one.kind === kind && one.state !== "done");
  const pick = (asset: Asset) => {
    onPick(asset);
    onClose();
  };
  const upload = async (files: File[]) => {
    const [file] = files;
    if (!file) return;
    setProblem(null);
    try {
      const asset_id = await uploads.start(team, kind, file).finished;
      pick(await send(api.GET("/api/v1/assets/{asset_id}", { params: { path: { asset_id } } })));
    } catch (thrown) {
      setProblem(problemWords(thrown));
    }
  };
  const { accept, formats, word } = ASSET_KINDS[kind];
  const failure = problem ?? listProblem;
  return (
    <div className="grid gap-4">
      <FileDrop title={`Upload a new ${word}`} hint={formats} accept={accept} onFiles={upload} />
      {running.length > 0 && (
        <ul>
          {running.map((one) => (
            <UploadRow key={one.id} upload={one} />
          ))}
        </ul>
      )}
      <Input
        type="search"
        icon={<Search />}
        placeholder="Search the library"
        aria-label="Search the library"
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      {failure && (
        <Callout tone="red" alert>
          {failure}
        </Callout>
      )}
      <Choices items={items} searched={q !== ""} word={word} onPick={pick} />
      {more && (
        <Button onClick={() => void more()} className="justify-self-center">
          Show more
        </Button>
      )}
    </div>
  );
}

interface ChoicesProps {
  items: Asset[] | null;
  searched: boolean;
  word: string;
  onPick: (asset: Asset) => void;
}

function Choices({ items, searched, word, onPick }: ChoicesProps) {
  if (items === null)
    return (
      <Loading label="Loading the library">
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {["a", "b", "c", "d"].map((one) => (
            <Skeleton key={one} className="aspect-video" />
          ))}
        </div>
      </Loading>
    );
  if (items.length === 0)
    return (
      <p className="text-ink-2">
        {searched ? "Nothing in the library fits." : `The library has no ${word} yet.`}
      </p>
    );
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-4 sm:grid-cols-4">
      {items.map((asset) => (
        <li key={asset.id} className="min-w-0">
          <button
            type="button"
            disabled={asset.state === "failed"}
            onClick={() => onPick(asset)}
            className="block w-full rounded-s text-start hover:[&>span]:border-accent disabled:opacity-60"
          >
            <AssetPicture asset={asset} />
            <span className="mt-1 block truncate font-medium text-13">{asset.title}</span>
            <span className="num block truncate text-12 text-ink-2">
              {asset.state === "processing" ? "Being prepared" : assetFacts(asset, "en")}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
