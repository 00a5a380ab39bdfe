"use client";

import { LibraryBig, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import type { BankSlot, Draw, Question } from "../types";
import type { QuestionType } from "./kinds/kind";
import { QUESTION_TYPES } from "./kinds/registry";

interface Props {
  bank: BankSlot;
  isFirst: boolean;
  /** Questions of the bank that the quiz has already. */
  held: string[];
  onAdd: (type: QuestionType) => void;
  onInsert: (copies: Question[]) => void;
  onDraw: (draw: Draw) => void;
}

/** The three ways to more questions: write one, copy some from the bank, draw from it. */
export function AddQuestions({ bank, isFirst, held, onAdd, onInsert, onDraw }: Props) {
  const [picking, setPicking] = useState(false);
  return (
    <div className="mt-5 flex flex-wrap gap-2">
      <Menu
        align="start"
        className="w-72"
        trigger={
          <Button icon={<Plus size={16} />} variant={isFirst ? "primary" : "default"}>
            Add a question
          </Button>
        }
      >
        {QUESTION_TYPES.map((type) => (
          <MenuItem key={type.value} hint={type.hint} onSelect={() => onAdd(type.value)}>
            {type.label}
          </MenuItem>
        ))}
      </Menu>
      <Button icon={<LibraryBig size={16} />} onClick={() => setPicking(true)}>
        Insert from the bank
      </Button>
      {bank.add_draw({ onAdd: onDraw })}
      {bank.picker({
        open: picking,
        held,
        onClose: () => setPicking(false),
        onPick: onInsert,
      })}
    </div>
  );
}
