import {
  Captions,
  CircleAlert,
  Film,
  Headphones,
  Image as ImageIcon,
  type LucideIcon,
} from "lucide-react";
import { cx } from "@/ui/cx";
import { Spinner } from "@/ui/spinner";
import type { Asset, AssetKind } from "./types";

const ICON: Record<AssetKind, LucideIcon> = {
  video: Film,
  audio: Headphones,
  image: ImageIcon,
  captions: Captions,
};

/** What a file looks like: the image itself, a video's still, or its kind. */
export function AssetPicture({ asset, className }: { asset: Asset; className?: string }) {
  const Icon = ICON[asset.kind];
  const source =
    asset.state !== "ready" ? null : asset.kind === "image" ? asset.url : asset.poster_url;
  return (
    <span
      className={cx(
        "grid aspect-video place-items-center overflow-hidden rounded-s border border-line bg-sunken text-ink-3",
        className,
      )}
    >
      {source ? (
        // biome-ignore lint/performance/noImgElement: a signed address of our own, at its own size
        <img
          src={source}
          alt=""
          loading="lazy"
          className={cx("size-full", asset.kind === "image" ? "object-contain" : "object-cover")}
        />
      ) : asset.state === "processing" ? (
        <Spinner size={20} />
      ) : asset.state === "failed" ? (
        <CircleAlert size={22} className="text-red" aria-hidden />
      ) : (
        <Icon size={22} aria-hidden />
      )}
    </span>
  );
}
