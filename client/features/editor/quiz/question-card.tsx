"use client";

import { ArrowDown, ArrowUp, Copy, EllipsisVertical, LibraryBig, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { notify } from "@/ui/toasts";
import type { ContentProblem, Question } from "../types";
import { QuestionFields, TypeAndPoints } from "./question-fields";

interface Props {
  question: Question;
  number: number;
  of: number;
  editable: boolean;
  autoFocus: boolean;
  problems: ContentProblem[];
  /** Where it comes from, when that is the bank. */
  origin: ReactNode;
  /** Puts it into the bank; null where that cannot be. */
  onBank: (() => void) | null;
  onChange: (question: Question) => void;
  onStep: (step: -1 | 1) => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

/** One question: what is asked, what is right, what is told afterwards. */
export function QuestionCard(props: Props) {
  const { question, number, editable, autoFocus, problems, origin, onChange } = props;
  return (
    <li
      id={`question-${question.id}`}
      className="scroll-mt-4 rounded-m border border-line bg-surface"
    >
      <CardHead {...props} />
      {origin}
      <fieldset disabled={!editable} className="grid gap-4 px-5 pt-3 pb-5 max-sm:px-4">
        <legend className="sr-only">Question {number}</legend>
        <QuestionFields
          question={question}
          autoFocus={autoFocus}
          problems={problems}
          onChange={onChange}
        />
      </fieldset>
    </li>
  );
}

function CardHead(props: Props) {
  const { question, number, of, editable, onChange, onStep, onDuplicate } = props;
  const remove = () => {
    const kept = question;
    props.onDelete();
    notify({ title: `Question ${number} is deleted`, description: kept.stem?.slice(0, 80) });
  };
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-b py-2 ps-5 pe-2 max-sm:ps-4">
      <h2 className="num me-auto font-semibold text-14">Question {number}</h2>
      <TypeAndPoints
        question={question}
        of={`question ${number}`}
        editable={editable}
        onChange={onChange}
      />
      {editable && (
        <Menu
          trigger={
            <IconButton
              size="s"
              label={`More for question ${number}`}
              tooltip={false}
              icon={<EllipsisVertical size={16} />}
            />
          }
        >
          <MenuItem icon={<ArrowUp />} disabled={number === 1} onSelect={() => onStep(-1)}>
            Move up
          </MenuItem>
          <MenuItem icon={<ArrowDown />} disabled={number === of} onSelect={() => onStep(1)}>
            Move down
          </MenuItem>
          <MenuItem icon={<Copy />} onSelect={onDuplicate}>
            Duplicate
          </MenuItem>
          {props.onBank && (
            <MenuItem icon={<LibraryBig />} onSelect={props.onBank}>
              Put into the bank
            </MenuItem>
          )}
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} danger onSelect={remove}>
            Delete
          </MenuItem>
        </Menu>
      )}
    </div>
  );
}
