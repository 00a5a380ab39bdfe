import { ArrowLeft, ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import type { components } from "@/api/generated/schema";
import { counted, duration, exactDuration } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { KINDS } from "./kinds";

/** Nothing is watched in a preview; and the client of the API knows no tuples. */
export type ContentPreview = Omit<components["schemas"]["ContentPreview"], "watched">;

interface Props {
  program_id: string;
  content: ContentPreview;
  contents_total: number;
  children: ReactNode;
}

/** A content of the draft as a learner meets it: heading, body, when it is done, the way on. */
export function PreviewFrame({ program_id, content, contents_total, children }: Props) {
  const { icon: Icon, word } = KINDS[content.content_type];
  const length = lengthWords(content);
  return (
    <article className="mx-auto max-w-[720px]">
      <header className="mb-5">
        <p className="num mb-1.5 flex flex-wrap items-center gap-x-2 text-13 text-ink-2">
          <Icon size={16} aria-hidden />
          {length ? `${word}, ${length}` : word}
          <span aria-hidden>·</span>
          {content.position} of {contents_total}
          {!content.is_required && (
            <>
              <span aria-hidden>·</span> Optional
            </>
          )}
        </p>
        <h1 className="font-[620] text-28 tracking-[-0.015em] max-sm:text-24">{content.title}</h1>
      </header>
      {children}
      <p className="mt-8 border-line border-t pt-4 text-13 text-ink-2">
        {content.completion.rule_sentence}
        {content.time_limit_minutes !== null &&
          ` Time limit: ${duration(content.time_limit_minutes * 60)}.`}
      </p>
      <nav aria-label="Contents" className="mt-6 flex flex-wrap justify-between gap-3">
        {content.previous ? (
          <ButtonLink
            href={paths.preview(program_id, content.previous.id)}
            icon={<ArrowLeft size={16} className="mirror-rtl" />}
            className="max-w-full"
          >
            <span className="truncate">{content.previous.title}</span>
          </ButtonLink>
        ) : (
          <span />
        )}
        {content.next && (
          <ButtonLink
            href={paths.preview(program_id, content.next.id)}
            iconEnd={<ArrowRight size={16} className="mirror-rtl" />}
            className="max-w-full"
          >
            <span className="truncate">{content.next.title}</span>
          </ButtonLink>
        )}
      </nav>
    </article>
  );
}

function lengthWords({ body, estimated_minutes }: ContentPreview): string | null {
  if ("duration_seconds" in body && body.duration_seconds > 0)
    return exactDuration(body.duration_seconds);
  if ("questions_total" in body) return counted(body.questions_total, "question", "questions");
  return estimated_minutes > 0 ? duration(estimated_minutes * 60) : null;
}
