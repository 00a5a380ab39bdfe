"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Input } from "@/ui/input";
import type { Option, Question } from "../types";
import { marked, stepped } from "./questions";

type Choice = Extract<Question, { type: "single" | "multiple" }>;

interface Props {
  question: Choice;
  onChange: (options: Option[]) => void;
}

/** The options, which of them are right, and their order. Enter goes on to the next one. */
export function OptionList({ question, onChange }: Props) {
  const options = question.options ?? [];
  const list = useRef<HTMLUListElement>(null);
  const single = question.type === "single";
  const focusAt = (at: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLInputElement>("input[type=text]")[at]?.focus(),
    );
  const add = (at: number) => {
    const next = [...options];
    next.splice(at, 0, { id: crypto.randomUUID(), text: "", correct: false });
    onChange(next);
    focusAt(at);
  };
  const remove = (id: string, at: number) => {
    onChange(options.filter((option) => option.id !== id));
    focusAt(Math.max(at - 1, 0));
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (at === options.length - 1) add(at + 1);
    else focusAt(at + 1);
  };
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-13">
        {single ? "Options; mark the right one" : "Options; mark all right ones"}
      </legend>
      <ul ref={list} className="grid gap-1.5">
        {options.map((option, at) => (
          <li key={option.id} className="flex items-center gap-2.5">
            <input
              type={single ? "radio" : "checkbox"}
              name={`right-${question.id}`}
              checked={option.correct ?? false}
              onChange={(event) =>
                onChange(marked(question, option.id, event.currentTarget.checked))
              }
              aria-label={`Option ${at + 1} is right`}
              className={
                single
                  ? "radio-mark tap size-[18px] flex-none cursor-pointer rounded-full"
                  : "check-mark tap size-4 flex-none cursor-pointer rounded-[4px]"
              }
            />
            <Input
              size="s"
              aria-label={`Option ${at + 1}`}
              maxLength={500}
              value={option.text ?? ""}
              onKeyDown={(event) => onKeyDown(event, at)}
              onChange={(event) =>
                onChange(
                  options.map((one) =>
                    one.id === option.id ? { ...one, text: event.currentTarget.value } : one,
                  ),
                )
              }
            />
            <span className="flex flex-none">
              <IconButton
                size="s"
                label={`Move option ${at + 1} up`}
                tooltip={false}
                icon={<ArrowUp size={14} />}
                disabled={at === 0}
                onClick={() => onChange(stepped(options, option.id, -1))}
                className="max-sm:hidden"
              />
              <IconButton
                size="s"
                label={`Move option ${at + 1} down`}
                tooltip={false}
                icon={<ArrowDown size={14} />}
                disabled={at === options.length - 1}
                onClick={() => onChange(stepped(options, option.id, 1))}
              />
              <IconButton
                size="s"
                label={`Take option ${at + 1} out`}
                tooltip={false}
                icon={<X size={14} />}
                onClick={() => remove(option.id, at)}
              />
            </span>
          </li>
        ))}
      </ul>
      <Button
        size="s"
        variant="quiet"
        icon={<Plus size={16} />}
        className="mt-1.5"
        onClick={() => add(options.length)}
      >
        Add an option
      </Button>
    </fieldset>
  );
}
