"use client";

import { QuizContent } from "@/features/editor/quiz/quiz-content";
import { TextContent } from "@/features/editor/text/text-content";
import { Builder } from "@/features/programs/builder/builder";
import type { Content, Program } from "@/features/programs/types";
import type { Place } from "@/lib/format";

interface Props {
  program: Program;
  content: Content | null;
  place: Place;
  invitations: boolean;
}

/** The builder with an editor for each kind of content. */
export function ProgramBuilder(props: Props) {
  return (
    <Builder
      {...props}
      renderEditor={(slot) => {
        const picker = () => null;
        if (slot.content.content_type === "quiz")
          return (
            <QuizContent
              {...slot}
              picker={picker}
              programPassMark={props.program.passing_percentage}
            />
          );
        return <TextContent {...slot} picker={picker} />;
      }}
    />
  );
}
