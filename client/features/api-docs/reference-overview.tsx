import { paths } from "@/lib/paths";
import { InlineCode } from "@/ui/content/inline-code";
import { Link } from "@/ui/link";
import { CodeBlock } from "./code-block";
import { DocsTitle } from "./docs-frame";
import type { Resource } from "./document/reference";

const FIRST_CALL = `curl "$FOOTPLATE_URL/api/v1/me" \\
  -H "Authorization: Bearer $FOOTPLATE_TOKEN"`;

const RULES: [string, string, string | null][] = [
  [
    "Sign in",
    "One way per call: a person's session, or a token as `Authorization: Bearer`. Both together are refused.",
    "tokens",
  ],
  [
    "Lists",
    "Pages of at most 100. `next` is the cursor of the page after; null at the end. The `Link` header says the same.",
    null,
  ],
  [
    "Repeat safely",
    "Send an `Idempotency-Key` with every POST. The same key and body give the first answer again for 24 hours.",
    "errors",
  ],
  [
    "Lose no update",
    "A resource that people write has a version as its `ETag`. Send it back as `If-Match`; 412 means that somebody was faster.",
    "errors",
  ],
  [
    "Read once",
    "Send an `ETag` back as `If-None-Match`; 304 means that what you have is still the same.",
    null,
  ],
  [
    "Problems",
    "Every refusal is `application/problem+json`. Branch on `type` alone: each has its page here.",
    "errors",
  ],
  [
    "Limits",
    "`RateLimit` says what is left, `RateLimit-Policy` which limits there are. After 429, wait as long as `Retry-After` says.",
    "errors",
  ],
];

function Rules() {
  return (
    <dl className="mt-8 border-line border-t">
      {RULES.map(([term, words, guide]) => (
        <div
          key={term}
          className="grid gap-x-6 border-line border-b py-3 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <dt className="font-semibold text-14">{term}</dt>
          <dd className="max-w-[68ch] text-ink-2">
            <InlineCode text={words} />{" "}
            {guide && <Link href={paths.guide(guide)}>More about it</Link>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Directory({ resources }: { resources: Resource[] }) {
  return (
    <ul className="mt-3 grid gap-x-10 sm:grid-cols-2 xl:grid-cols-3">
      {resources.map(({ slug, title, words, operations }) => (
        <li key={slug} className="border-line border-t py-4">
          <Link tone="title" href={paths.reference(slug)} className="text-16">
            {title}
          </Link>
          <span className="num ms-2 text-13 text-ink-2">
            {operations.length === 1 ? "1 call" : `${operations.length} calls`}
          </span>
          <p className="mt-1 text-13 text-ink-2">{words}</p>
        </li>
      ))}
    </ul>
  );
}

/** The front of the reference: what holds for every call, and what there is. */
export function ReferenceOverview({ resources }: { resources: Resource[] }) {
  return (
    <>
      <DocsTitle
        title="API reference"
        lead="Everything that Footplate's own pages do, they do with these calls: JSON over HTTP, described by OpenAPI 3.1. This reference is made from that description, and every answer in our tests is checked against it."
      />
      <p className="mt-3 text-13">
        <a href="/api/v1/openapi.json" className="text-accent underline underline-offset-3">
          The OpenAPI document
        </a>
      </p>
      <div className="mt-6 max-w-2xl">
        <CodeBlock title="A first call" language="curl" code={FIRST_CALL} />
      </div>
      <h2 className="mt-10 font-semibold text-20">The same for every call</h2>
      <Rules />
      <h2 className="mt-10 font-semibold text-20">Resources</h2>
      <Directory resources={resources} />
    </>
  );
}
