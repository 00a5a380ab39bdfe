import { paths } from "@/lib/paths";
import { Link } from "@/ui/link";
import { DocsTitle } from "./docs-frame";
import type { ProblemPage as Page } from "./document/problems";
import { Markdown, type ResolveLink } from "./markdown/markdown";

/** What a problem means, and what to do about it. */
export function ProblemPage({ page, resolve }: { page: Page; resolve: ResolveLink }) {
  return (
    <article className="max-w-3xl">
      <p className="mb-2 text-13">
        <Link tone="quiet" href={paths.problems()} className="tap">
          Problems
        </Link>
      </p>
      <DocsTitle title={page.title} />
      <p className="mb-8 flex flex-wrap gap-x-4 font-mono text-13 text-ink-2">
        <span>{page.status}</span>
        <code className="break-all">{`/problems/${page.code}`}</code>
      </p>
      <Markdown text={page.markdown} resolve={resolve} />
    </article>
  );
}

/** Every problem, by status. */
export function ProblemsPage({ pages }: { pages: Page[] }) {
  const statuses = [...new Set(pages.map(({ status }) => status))].toSorted((a, b) => a - b);
  return (
    <div className="max-w-4xl">
      <DocsTitle
        title="Problems"
        lead="Every way in which a call can be refused. A refusal's type is the address of its page here."
      />
      {statuses.map((status) => (
        <section key={status} aria-labelledby={`of-${status}`} className="mt-8">
          <h2 id={`of-${status}`} className="num font-mono font-semibold text-16">
            {status}
          </h2>
          <ul className="mt-2">
            {pages
              .filter((page) => page.status === status)
              .map(({ code, title }) => (
                <li
                  key={code}
                  className="grid gap-x-6 border-line border-t py-2 sm:grid-cols-[16rem_minmax(0,1fr)]"
                >
                  <Link href={paths.problem(code)} className="tap break-all font-mono text-13">
                    {code}
                  </Link>
                  <span className="text-ink-2">{title}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
