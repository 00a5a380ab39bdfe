"use client";

import { type ReactNode, useEffect } from "react";
import { SectionHeading } from "@/ui/page-header";
import { TextEditor } from "../text/text-editor";
import type { Asset, EditorProps, MediaBody } from "../types";
import { CaptionsList } from "./captions-list";
import { SourceChooser } from "./source-chooser";

/** Plays what learners will play, without counting anything. */
export type PreviewPlayer = (props: {
  kind: "video" | "audio";
  title: string;
  url: string;
  media_type: string;
  poster_url: string | null;
  duration_seconds: number;
}) => ReactNode;

const POLL_MS = 3000;

/** The editor of a video or audio: its file or address, captions, notes. */
export function MediaContent(props: EditorProps & { player: PreviewPlayer }) {
  const { content, editable, change, refresh, picker } = props;
  const body = content.body as MediaBody;
  useWaiting(content.asset, refresh);
  return (
    <div className="pt-5 pb-16">
      <div className="mx-auto grid max-w-[664px] gap-8 px-8 max-sm:px-4">
        <div className="grid gap-4">
          <Player {...props} />
          <SourceChooser content={content} editable={editable} change={change} picker={picker} />
        </div>
        <CaptionsList body={body} editable={editable} change={change} picker={picker} />
        <SectionHeading title="Notes below it" meta="optional" className="mb-0" />
      </div>
      <TextEditor
        markdown={body.notes_markdown ?? ""}
        editable={editable}
        label={`Notes of ${content.title}`}
        placeholder="What to look out for, links, the same in writing."
        picker={picker}
        onChange={(notes_markdown) => change({ body: { ...body, notes_markdown } })}
      />
    </div>
  );
}

/** Asks again while the file is prepared: then it can be played, and its problem goes. */
function useWaiting(asset: Asset | null, refresh: () => Promise<void>) {
  const processing = asset?.state === "processing";
  // biome-ignore lint/correctness/useExhaustiveDependencies: a fresh function each rendering must not restart the clock
  useEffect(() => {
    if (!processing) return;
    const timer = setInterval(() => void refresh().catch(() => undefined), POLL_MS);
    return () => clearInterval(timer);
  }, [processing]);
}

function Player({ content, player: Preview }: EditorProps & { player: PreviewPlayer }) {
  const { asset, media_url } = content;
  const body = content.body as MediaBody;
  const kind = content.content_type === "audio" ? "audio" : "video";
  if (asset?.state === "ready")
    return (
      <Preview
        key={asset.id}
        kind={kind}
        title={content.title}
        url={asset.url}
        media_type={asset.media_type}
        poster_url={asset.poster_url}
        duration_seconds={asset.duration_seconds ?? 0}
      />
    );
  if (!asset && media_url)
    return (
      <Preview
        key={media_url}
        kind={kind}
        title={content.title}
        url={media_url}
        media_type=""
        poster_url={null}
        duration_seconds={body.duration_seconds ?? 0}
      />
    );
  return null;
}
