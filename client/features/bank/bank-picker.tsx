"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Dialog } from "@/ui/dialog";
import { Input } from "@/ui/input";
import { Select } from "@/ui/select";
import { Loading, Skeleton } from "@/ui/skeleton";
import { copyOf } from "./copies";
import type { BankQuestion, Question } from "./types";
import { useBank, useTags } from "./use-bank";
import { TYPE_WORDS } from "./words";

interface Props {
  team: string;
  open: boolean;
  held: string[];
  onClose: () => void;
  onPick: (questions: Question[]) => void;
}

/** No tag is called this: tags are lower case. */
const EVERY = "All";

/** Chooses questions of the bank; the quiz gets copies, which later changes of the bank leave alone. */
export function BankPicker(props: Props) {
  const [chosen, setChosen] = useState<BankQuestion[]>([]);
  const close = () => {
    setChosen([]);
    props.onClose();
  };
  const insert = () => {
    props.onPick(chosen.map((one) => copyOf(one)));
    close();
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={(next) => !next && close()}
      title="Questions from the bank"
      description="The quiz gets copies. It tells you when the bank has a newer version."
      width="l"
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={chosen.length === 0} onClick={insert}>
            {chosen.length === 0
              ? "Insert"
              : `Insert ${counted(chosen.length, "question", "questions")}`}
          </Button>
        </>
      }
    >
      {props.open && <Chooser {...props} chosen={chosen} onChoose={setChosen} />}
    </Dialog>
  );
}

interface ChooserProps extends Props {
  chosen: BankQuestion[];
  onChoose: (chosen: BankQuestion[]) => void;
}

function Chooser({ team, held, chosen, onChoose }: ChooserProps) {
  const [q, setQ] = useState("");
  const [tag, setTag] = useState(EVERY);
  const tags = useTags(team, []);
  const { items, problem, more } = useBank(team, { q, tags: tag === EVERY ? [] : [tag] });
  const toggle = (one: BankQuestion) =>
    onChoose(
      chosen.some((other) => other.id === one.id)
        ? chosen.filter((other) => other.id !== one.id)
        : [...chosen, one],
    );
  const options = [
    { value: EVERY, label: "Every tag" },
    ...(tags?.tags ?? []).map((one) => ({ value: one.tag, label: one.tag })),
  ];
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <div className="min-w-52 flex-1">
          <Input
            type="search"
            icon={<Search />}
            placeholder="Search the bank"
            aria-label="Search the bank"
            value={q}
            onChange={(event) => setQ(event.currentTarget.value)}
          />
        </div>
        <Select
          aria-label="Tag"
          options={options}
          value={tag}
          onValueChange={(value) => setTag(value ?? EVERY)}
          className="w-48! max-sm:w-full!"
        />
      </div>
      {problem && (
        <Callout tone="red" alert>
          {problem}
        </Callout>
      )}
      <Found items={items} searched={q !== "" || tag !== EVERY} {...{ held, chosen, toggle }} />
      {more && (
        <Button onClick={() => void more()} className="justify-self-center">
          Show more
        </Button>
      )}
    </div>
  );
}

interface FoundProps {
  items: BankQuestion[] | null;
  searched: boolean;
  held: string[];
  chosen: BankQuestion[];
  toggle: (one: BankQuestion) => void;
}

function Found({ items, searched, held, chosen, toggle }: FoundProps) {
  if (items === null)
    return (
      <Loading label="Loading the bank">
        <div className="grid gap-2">
          {["a", "b", "c"].map((one) => (
            <Skeleton key={one} className="h-14" />
          ))}
        </div>
      </Loading>
    );
  if (items.length === 0)
    return (
      <p className="text-ink-2">
        {searched ? "No question of the bank fits." : "The bank has no questions yet."}
      </p>
    );
  return (
    <ul className="divide-y divide-line border-line border-y">
      {items.map((one) => {
        const there = held.includes(one.id);
        return (
          <li key={one.id}>
            <label className="flex cursor-pointer items-start gap-3 py-2.5 has-disabled:cursor-default has-disabled:opacity-60">
              <input
                type="checkbox"
                className="check-mark tap mt-0.5 size-4 flex-none rounded-[4px]"
                disabled={there}
                checked={there || chosen.some((other) => other.id === one.id)}
                onChange={() => toggle(one)}
              />
              <span className="min-w-0">
                <span className="line-clamp-2">{one.stem_text || "A question without text"}</span>
                <span className="num block text-12 text-ink-2">
                  {[TYPE_WORDS[one.question.type], ...(one.question.tags ?? [])].join(", ")}
                  {there && ", in this quiz"}
                  {!one.is_complete && ", not complete"}
                </span>
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
