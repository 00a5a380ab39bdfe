"use client";

import { ArrowDown, ArrowUp, MessageSquareText, Plus, X } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Input } from "@/ui/input";
import type { Option, Question } from "../types";
import { newId } from "./kinds/kind";
import { OptionWhy } from "./option-why";
import { marked } from "./questions";
import { stepped } from "./stepped";

type Choice = Extract<Question, { type: "single" | "multiple" }>;

interface Props {
  question: Choice;
  onChange: (options: Option[]) => void;
}

/** The options, which of them are right, and their order. Enter goes on to the next one. */
export function OptionList({ question, onChange }: Props) {
  const options = question.options ?? [];
  const list = useRef<HTMLUListElement>(null);
  const [explained, setExplained] = useState<readonly string[]>([]);
  const single = question.type === "single";
  const change = (id: string, patch: Partial<Option>) =>
    onChange(options.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  const toggleWhy = (id: string) =>
    setExplained(
      explained.includes(id) ? explained.filter((one) => one !== id) : [...explained, id],
    );
  const focusAt = (at: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLInputElement>("input[data-option]")[at]?.focus(),
    );
  const add = (at: number) => {
    const next = [...options];
    next.splice(at, 0, { id: newId(), text: "", correct: false, explanation: "" });
    onChange(next);
    focusAt(at);
  };
  const remove = (id: string, at: number) => {
    onChange(options.filter((option) => option.id !== id));
    focusAt(Math.max(at - 1, 0));
  };
  const isExplained = ({ id }: Option) => explained.includes(id);
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
          <li key={option.id} className="flex flex-wrap items-center gap-x-2.5">
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
              data-option
              className="min-w-0 flex-1"
              aria-label={`Option ${at + 1}`}
              maxLength={500}
              value={option.text ?? ""}
              onKeyDown={(event) => onKeyDown(event, at)}
              onChange={(event) => change(option.id, { text: event.currentTarget.value })}
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
                label={`Explain option ${at + 1}`}
                tooltip={false}
                icon={<MessageSquareText size={14} />}
                aria-expanded={isExplained(option)}
                onClick={() => toggleWhy(option.id)}
                className={option.explanation ? "text-accent" : undefined}
              />
              <IconButton
                size="s"
                label={`Take option ${at + 1} out`}
                tooltip={false}
                icon={<X size={14} />}
                onClick={() => remove(option.id, at)}
              />
            </span>
            {isExplained(option) && (
              <OptionWhy
                number={at + 1}
                text={option.explanation ?? ""}
                onChange={(explanation) => change(option.id, { explanation })}
              />
            )}
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
