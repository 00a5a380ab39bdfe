import { paths } from "@/lib/paths";
import { InlineCode } from "@/ui/content/inline-code";
import { Link } from "@/ui/link";
import { BodyShapes } from "./body-shapes";
import type { Answer, Refusal } from "./document/reference";

function Headers({ headers }: Pick<Answer, "headers">) {
  if (headers.length === 0) return null;
  return (
    <details className="mt-2">
      <summary className="tap w-fit cursor-pointer rounded-s text-12 text-accent hover:underline">
        Headers: {headers.map(({ name }) => name).join(", ")}
      </summary>
      <dl className="mt-1 border-line border-s ps-4 text-13">
        {headers.map(({ name, description }) => (
          <div key={name} className="py-1">
            <dt className="inline font-mono font-semibold text-12">{name}</dt>
            <dd className="ms-2 inline text-ink-2">
              <InlineCode text={description} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Status({ status, words }: { status: number; words: string }) {
  return (
    <p className="text-13">
      <span className="num me-2 font-mono font-semibold">{status}</span>
      <span className="text-ink-2">{words}</span>
    </p>
  );
}

/** Every answer that an operation gives when it did what was asked. */
export function Answers({ answers }: { answers: Answer[] }) {
  return answers.map((answer) => (
    <div key={answer.status} className="border-line border-t py-3 last:pb-0">
      <Status status={answer.status} words={answer.words} />
      {answer.bodies.map((body) => (
        <div key={body.mediaType} className="mt-2">
          <BodyShapes body={body} />
        </div>
      ))}
      <Headers headers={answer.headers} />
    </div>
  ));
}

/** Every way in which it refuses, each with the pages of the problems behind it. */
export function Refusals({ refusals }: { refusals: Refusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <details className="border-line border-t pt-3">
      <summary className="tap w-fit cursor-pointer rounded-s text-13 text-accent hover:underline">
        {`Problems: ${refusals.map(({ status }) => status).join(", ")}`}
      </summary>
      <ul className="mt-2">
        {refusals.map(({ status, words, codes }) => (
          <li key={status} className="border-line border-t py-2 first:border-t-0">
            <Status status={status} words={words} />
            {codes.length > 0 && (
              <p className="mt-0.5 flex flex-wrap gap-x-3 font-mono text-12">
                {codes.map((code) => (
                  <Link key={code} href={paths.problem(code)} className="tap break-all">
                    {code}
                  </Link>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
