import { counted } from "@/lib/format";
import { ReadingText } from "@/ui/content/reading-text";
import type { Mark } from "./types";

/** The question, who wrote, and what they wrote, with their own line breaks. */
export function AnswerText({ mark }: { mark: Mark }) {
  return (
    <>
      <p className="text-13 text-ink-3">
        {mark.program_title} · {mark.quiz_title}, question {mark.question_number}
      </p>
      <ReadingText size="small" className="mt-1" html={mark.stem_html} />
      <section aria-label="The answer" className="my-5 border-accent border-s-2 ps-4">
        <p className="mb-1 text-13 text-ink-3">
          {mark.person_name ?? "Name hidden"} · {wordsOf(mark)}
        </p>
        <p className="whitespace-pre-line font-read text-[17px] leading-[1.6] [overflow-wrap:anywhere]">
          {mark.answer_text}
        </p>
      </section>
      {mark.model_answer_html && (
        <details className="mb-5">
          <summary className="w-fit cursor-pointer text-ink-2 hover:text-ink max-sm:py-2">
            What the author has in mind
          </summary>
          <ReadingText size="small" className="mt-2" html={mark.model_answer_html} />
        </details>
      )}
    </>
  );
}

function wordsOf(mark: Mark): string {
  const said = counted(mark.words, "word", "words");
  if (mark.words_min && mark.words < mark.words_min) return `${said}, asked for ${mark.words_min}`;
  if (mark.words_max && mark.words > mark.words_max) return `${said}, at most ${mark.words_max}`;
  return said;
}
