"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { stepped } from "../stepped";

interface Props<R extends { id: string }> {
  legend: string;
  hint?: string;
  /** What one row is called, in words: "item". */
  noun: string;
  rows: readonly R[];
  most: number;
  fresh: () => R;
  onChange: (rows: R[]) => void;
  /** The fields of a row; the keys go to each of them. */
  children: (row: R, at: number, change: (patch: Partial<R>) => void) => ReactNode;
}

/** Rows of fields: add, take out, step up and down. Enter goes on to the next row. */
export function RowList<R extends { id: string }>(props: Props<R>) {
  const { legend, hint, noun, rows, most, fresh, onChange, children } = props;
  const list = useRef<HTMLOListElement>(null);
  const focusAt = (at: number) =>
    requestAnimationFrame(() =>
      list.current?.children[at]?.querySelector<HTMLElement>("input,textarea")?.focus(),
    );
  const add = () => {
    onChange([...rows, fresh()]);
    focusAt(rows.length);
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (at < rows.length - 1) focusAt(at + 1);
    else if (rows.length < most) add();
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium text-13">{legend}</legend>
      {hint && <p className="mb-2 text-13 text-ink-3">{hint}</p>}
      <ol ref={list} className="grid gap-2">
        {rows.map((row, at) => (
          <li
            key={row.id}
            onKeyDown={(event) => onKeyDown(event, at)}
            className="flex items-start gap-2"
          >
            <span className="num w-5 flex-none pt-2 text-end text-13 text-ink-3 max-sm:pt-3">
              {at + 1}
            </span>
            <div className="min-w-0 flex-1">
              {children(row, at, (patch) =>
                onChange(rows.map((one) => (one.id === row.id ? { ...one, ...patch } : one))),
              )}
            </div>
            <span className="flex flex-none max-sm:pt-1">
              <IconButton
                size="s"
                label={`Move ${noun} ${at + 1} up`}
                tooltip={false}
                icon={<ArrowUp size={14} />}
                disabled={at === 0}
                onClick={() => onChange(stepped([...rows], row.id, -1))}
                className="max-sm:hidden"
              />
              <IconButton
                size="s"
                label={`Move ${noun} ${at + 1} down`}
                tooltip={false}
                icon={<ArrowDown size={14} />}
                disabled={at === rows.length - 1}
                onClick={() => onChange(stepped([...rows], row.id, 1))}
              />
              <IconButton
                size="s"
                label={`Take ${noun} ${at + 1} out`}
                tooltip={false}
                icon={<X size={14} />}
                onClick={() => {
                  onChange(rows.filter((one) => one.id !== row.id));
                  focusAt(Math.max(at - 1, 0));
                }}
              />
            </span>
          </li>
        ))}
      </ol>
      {rows.length < most && (
        <Button size="s" variant="quiet" icon={<Plus size={16} />} className="mt-1.5" onClick={add}>
          Add {/^[aeiou]/.test(noun) ? "an" : "a"} {noun}
        </Button>
      )}
    </fieldset>
  );
}
