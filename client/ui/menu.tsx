"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { AppLink } from "./app-link";
import { cx } from "./cx";

const item =
  "flex w-full cursor-pointer select-none items-center gap-2.5 rounded-s px-2.5 py-1.5 text-start text-14 text-ink no-underline outline-none data-disabled:cursor-not-allowed data-disabled:text-ink-3 data-highlighted:bg-sunken max-sm:min-h-11 [&>svg]:size-4 [&>svg]:text-ink-2";

export interface MenuProps {
  /** A button; its name says what the menu is for. */
  trigger: ReactElement<Record<string, unknown>>;
  align?: "start" | "center" | "end";
  side?: "bottom" | "top";
  /** Open when it first appears. */
  defaultOpen?: boolean;
  className?: string;
  children: ReactNode;
}

export function Menu({
  trigger,
  align = "end",
  side = "bottom",
  defaultOpen,
  className,
  children,
}: MenuProps) {
  return (
    <Base.Root defaultOpen={defaultOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup
            className={cx(
              "float-motion max-h-(--available-height) min-w-48 max-w-[min(20rem,calc(100vw-1rem))] overflow-y-auto rounded-m border border-line bg-surface p-1 shadow-float outline-none",
              className,
            )}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export interface MenuItemProps {
  icon?: ReactNode;
  /** A quieter second line. */
  hint?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem({ icon, hint, danger, disabled, onSelect, children }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled}
      className={cx(item, danger && "text-red! [&>svg]:text-red!")}
    >
      {icon}
      <MenuWords hint={hint}>{children}</MenuWords>
    </Base.Item>
  );
}

export interface MenuLinkProps {
  href: string;
  icon?: ReactNode;
  hint?: ReactNode;
  /** Marks where the person is. */
  current?: boolean;
  children: ReactNode;
}

export function MenuLink({ href, icon, hint, current, children }: MenuLinkProps) {
  return (
    <Base.LinkItem
      closeOnClick
      render={<AppLink href={href} />}
      aria-current={current || undefined}
      className={item}
    >
      {icon}
      <MenuWords hint={hint}>{children}</MenuWords>
      {current && <Check className="ms-auto text-accent!" aria-hidden />}
    </Base.LinkItem>
  );
}

export interface MenuChoiceProps<T extends string> {
  label: string;
  value: T;
  options: { value: T; label: string; icon?: ReactNode }[];
  onValueChange: (value: T) => void;
}

/** One of a few, inside a menu: a theme, an order. */
export function MenuChoice<T extends string>({
  label,
  value,
  options,
  onValueChange,
}: MenuChoiceProps<T>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-1.5 pb-1 font-medium text-12 text-ink-3">
        {label}
      </Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next) => onValueChange(next as T)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={item}>
            {option.icon}
            {option.label}
            <Base.RadioItemIndicator className="ms-auto text-accent">
              <Check size={16} />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}

function MenuWords({ hint, children }: { hint?: ReactNode; children: ReactNode }) {
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate">{children}</span>
      {hint && <span className="block text-13 text-ink-3">{hint}</span>}
    </span>
  );
}
