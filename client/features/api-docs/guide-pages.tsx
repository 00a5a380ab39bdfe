import { ArrowRight } from "lucide-react";
import { paths } from "@/lib/paths";
import { Link } from "@/ui/link";
import { DocsTitle } from "./docs-frame";
import type { Guide } from "./guides";
import { Markdown, type ResolveLink } from "./markdown/markdown";

/** One guide. */
export function GuidePage({ guide, resolve }: { guide: Guide; resolve: ResolveLink }) {
  return (
    <article className="max-w-3xl">
      <DocsTitle title={guide.title} />
      <Markdown text={guide.markdown} resolve={resolve} />
    </article>
  );
}

/** The front of the documentation. */
export function DocsHome({ guides }: { guides: Guide[] }) {
  return (
    <div className="max-w-4xl">
      <DocsTitle
        title="Documentation"
        lead="For those who connect something to Footplate: a personnel system, a shop floor screen, a script on a Friday afternoon."
      />
      <h2 className="mt-8 font-semibold text-20">Guides</h2>
      <ul className="mt-2">
        {guides.map(({ slug, title, lead }) => (
          <li key={slug} className="border-line border-t py-4">
            <Link tone="title" href={paths.guide(slug)} className="text-16">
              {title}
            </Link>
            <p className="mt-1 max-w-[68ch] text-ink-2">{lead}</p>
          </li>
        ))}
      </ul>
      <h2 className="mt-8 font-semibold text-20">Reference</h2>
      <p className="mt-2 max-w-[68ch] text-ink-2">
        Every call with its fields, answers and examples, ready to be tried as yourself.
      </p>
      <p className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {[
          [paths.reference(), "API reference"],
          [paths.eventTypes(), "Webhook events"],
          [paths.problems(), "Problems"],
        ].map(([href, label]) => (
          <Link key={label} href={href as string} className="tap inline-flex items-center gap-1">
            {label}
            <ArrowRight size={15} className="mirror-rtl" aria-hidden />
          </Link>
        ))}
      </p>
    </div>
  );
}
