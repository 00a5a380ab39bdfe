"use client";

import { cloneElement, type ReactElement, type ReactNode, useRef, useState } from "react";
import type { MenuProps } from "./menu";

interface ButtonProps {
  onClick?: () => void;
  onPointerEnter?: () => void;
  onFocus?: () => void;
  "aria-haspopup"?: "menu";
  "aria-expanded"?: boolean;
}

type Handed = Pick<MenuProps, "trigger" | "defaultOpen">;

/** A component that shows a `Menu` and hands these on to it. */
export type MenuContent<P> = (props: P & Handed) => ReactNode;

export interface LazyMenuProps<P> {
  trigger: ReactElement<Record<string, unknown>>;
  /** Fetches the menu: `() => import("./account-menu").then((m) => m.AccountMenu)`. */
  load: () => Promise<MenuContent<P>>;
  menuProps: P;
}

/**
 * A menu whose code is fetched when somebody points at its button or focuses
 * it, and which opens when they press. For the bars that stand on every page.
 */
export function LazyMenu<P extends object>({ trigger, load, menuProps }: LazyMenuProps<P>) {
  const fetched = useRef<Promise<MenuContent<P>> | null>(null);
  const [Loaded, setLoaded] = useState<MenuContent<P> | null>(null);

  const prepare = () => {
    fetched.current ??= load();
    return fetched.current;
  };
  const open = async () => {
    const Content = await prepare();
    setLoaded(() => Content);
  };

  if (Loaded) {
    const Content = Loaded as (props: object) => ReactNode;
    return <Content {...menuProps} trigger={trigger} defaultOpen />;
  }
  return cloneElement(trigger as ReactElement<ButtonProps>, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: () => void prepare(),
    onFocus: () => void prepare(),
    onClick: () => void open(),
  });
}
