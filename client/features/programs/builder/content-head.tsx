"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { duration } from "@/lib/format";
import { Badge } from "@/ui/badge";
import { KINDS } from "../kinds";
import type { Content } from "../types";
import { useBuilder } from "./context";

/** The content's kind and length, its title to be typed, and what is wrong with it. */
export function ContentHead({ content }: { content: Content }) {
  const { changeContent, editable, fresh } = useBuilder();
  const title = useRef<HTMLTextAreaElement>(null);
  const { icon: Icon, word } = KINDS[content.content_type];
  useEffect(() => {
    if (fresh !== content.id) return;
    // The menu that added it takes the focus back as it closes.
    const timer = setTimeout(() => title.current?.select(), 80);
    return () => clearTimeout(timer);
  }, [fresh, content.id]);
  return (
    <header className="mx-auto max-w-[664px] px-8 pt-6 max-sm:px-4">
      <p className="num flex flex-wrap items-center gap-2.5 text-13 text-ink-2">
        <Badge icon={<Icon />}>{word}</Badge>
        {content.estimated_minutes > 0 && duration(content.estimated_minutes * 60)}
      </p>
      <textarea
        ref={title}
        rows={1}
        aria-label="Title of the content"
        aria-invalid={content.title.trim() === "" || undefined}
        maxLength={200}
        readOnly={!editable}
        value={content.title}
        placeholder="Title"
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        onChange={(event) =>
          changeContent({ title: event.currentTarget.value.replaceAll("\n", " ") })
        }
        className="field-sizing-content mt-2 block w-full resize-none rounded-s border-0 bg-transparent p-0 font-[620] text-28 text-ink tracking-[-0.015em] outline-offset-4 placeholder:text-ink-3 max-sm:text-24"
      />
      <Problems content={content} />
    </header>
  );
}

function Problems({ content }: { content: Content }) {
  // Those of single questions stand at the questions.
  const problems = content.problems.filter((one) => one.question_id === null);
  if (problems.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-1.5">
      {problems.map((problem) => {
        const must = problem.severity === "must_fix";
        return (
          <li key={`${problem.code}${problem.detail}`} className="flex items-start gap-2 text-13">
            {must ? (
              <CircleAlert
                size={16}
                className="mt-0.5 flex-none text-red"
                role="img"
                aria-label="Must fix"
              />
            ) : (
              <TriangleAlert
                size={16}
                className="mt-0.5 flex-none text-amber"
                role="img"
                aria-label="Warning"
              />
            )}
            <span className="min-w-0">
              <span className="font-medium">{problem.title}.</span>{" "}
              <span className="text-ink-2">{problem.detail}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
