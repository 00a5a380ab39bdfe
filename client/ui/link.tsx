import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { AppLink } from "./app-link";
import { cx } from "./cx";

const link = cva("rounded-xs underline-offset-3", {
  variants: {
    tone: {
      /** In running text: underlined, so that colour is not the only sign. */
      text: "text-accent underline hover:text-accent-hover",
      /** Alone, in a heading row or a list: underlined under the pointer. */
      alone: "font-medium text-13 text-accent no-underline hover:text-accent-hover hover:underline",
      /** The title of a row or card. */
      title: "font-[550] text-ink no-underline hover:underline",
      quiet: "text-ink-2 no-underline hover:text-ink hover:underline",
    },
  },
  defaultVariants: { tone: "text" },
});

export type LinkProps = ComponentProps<typeof AppLink> & VariantProps<typeof link>;

export function Link({ tone, className, ...rest }: LinkProps) {
  return <AppLink {...rest} className={cx(link({ tone }), className)} />;
}
