import { clock, fileSize } from "@/lib/format";
import type { Asset, AssetKind } from "./types";

export interface KindFacts {
  /** "video", as in "the video". */
  word: string;
  plural: string;
  accept: string;
  formats: string;
}

/** What is taken of each kind; the server looks at the bytes themselves. */
export const ASSET_KINDS: Record<AssetKind, KindFacts> = {
  video: {
    word: "video",
    plural: "Videos",
    accept: "video/mp4,video/webm,video/quicktime,.m4v,.mov",
    formats: "MP4, WebM or MOV",
  },
  audio: {
    word: "recording",
    plural: "Audio",
    accept: "audio/*,.mp3,.m4a,.ogg,.opus,.wav,.flac",
    formats: "MP3, M4A, Ogg, FLAC or WAV",
  },
  image: {
    word: "image",
    plural: "Images",
    accept: "image/png,image/jpeg,image/webp,image/gif",
    formats: "PNG, JPEG, WebP or GIF",
  },
  captions: {
    word: "captions file",
    plural: "Captions",
    accept: ".vtt,text/vtt",
    formats: "WebVTT",
  },
};

export const KIND_NAMES = Object.keys(ASSET_KINDS) as AssetKind[];

/** What a chosen file would be used as, by its type and name; null when it is nothing we take. */
export function kindOfFile(file: { name: string; type: string }): AssetKind | null {
  if (/\.vtt$/i.test(file.name) || file.type === "text/vtt") return "captions";
  const family = file.type.split("/")[0];
  if (family === "video" || family === "audio" || family === "image")
    return file.type === "image/svg+xml" ? null : family;
  if (/\.(mp4|m4v|mov|webm)$/i.test(file.name)) return "video";
  return /\.(mp3|m4a|ogg|opus|wav|flac)$/i.test(file.name) ? "audio" : null;
}

/** "4:11, 1280 × 720, 12 MB": what matters of a file, by its kind. */
export function assetFacts(asset: Asset, locale: string): string {
  const { duration_seconds, width, height, size_bytes } = asset;
  return [
    duration_seconds ? clock(duration_seconds) : "",
    width && height ? `${width} × ${height}` : "",
    fileSize(size_bytes, locale),
  ]
    .filter(Boolean)
    .join(", ");
}

/** Where a file is shown, in words. */
export function usageWords(asset: Asset): string {
  if (asset.used_in > 0)
    return `In ${asset.used_in} ${asset.used_in === 1 ? "content" : "contents"}`;
  return asset.in_editions ? "In a published edition" : "Not used";
}
