import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { AppLink } from "./app-link";
import { cx } from "./cx";
import { Spinner } from "./spinner";

const button = cva(
  "relative inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-s border font-medium no-underline transition-colors",
  {
    variants: {
      variant: {
        primary:
          "border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover hover:text-on-accent",
        default: "border-line-strong bg-surface text-ink hover:border-ink-3 hover:text-ink",
        quiet:
          "border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink active:bg-line",
        danger: "border-line-strong bg-surface text-red hover:border-red hover:text-red",
        "danger-solid":
          "border-red bg-red text-on-red hover:border-red-hover hover:bg-red-hover hover:text-on-red",
      },
      size: {
        s: "h-8 px-3 text-13 max-sm:h-10 max-sm:px-3.5 max-sm:text-14",
        m: "h-9 px-3.5 text-14 max-sm:h-10",
        l: "h-11 px-5 text-16",
      },
      wide: { true: "w-full", phone: "max-sm:w-full", false: "" },
      off: {
        true: "cursor-not-allowed border-line! bg-sunken! text-ink-3! hover:border-line!",
        false: "",
      },
    },
    defaultVariants: { variant: "default", size: "m", wide: false, off: false },
  },
);

type Look = Pick<VariantProps<typeof button>, "variant" | "size" | "wide">;

export type ButtonProps = Omit<ComponentProps<"button">, "children"> &
  Look & {
    /** A lucide icon before the words. */
    icon?: ReactNode;
    /** A lucide icon after the words. */
    iconEnd?: ReactNode;
    /** The action runs: the button keeps its place and focus, says so, and cannot be pressed. */
    loading?: boolean;
    children?: ReactNode;
  };

/** A button that acts. `type` is "button" unless said otherwise. */
export function Button({
  variant,
  size,
  wide,
  icon,
  iconEnd,
  loading = false,
  disabled = false,
  className,
  children,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      disabled={disabled}
      onClick={loading ? (event) => event.preventDefault() : onClick}
      className={cx(
        button({ variant, size, wide, off: disabled }),
        loading && "cursor-progress",
        className,
      )}
    >
      {loading && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner size={size === "l" ? 18 : 16} />
        </span>
      )}
      <span className={cx("inline-flex items-center gap-2", loading && "opacity-0")}>
        {icon}
        {children}
        {iconEnd}
      </span>
    </button>
  );
}

export type ButtonLinkProps = ComponentProps<typeof AppLink> &
  Look & { icon?: ReactNode; iconEnd?: ReactNode };

/** A link that looks like a button: it goes somewhere, it does not act. */
export function ButtonLink({
  variant,
  size,
  wide,
  icon,
  iconEnd,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <AppLink {...rest} className={cx(button({ variant, size, wide }), className)}>
      {icon}
      {children}
      {iconEnd}
    </AppLink>
  );
}
