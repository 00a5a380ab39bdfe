import { Link2 } from "lucide-react";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/badge";
import { Answers, Refusals } from "./answers";
import { BodyShapes } from "./body-shapes";
import { Code, CodeBlock } from "./code-block";
import { CodeTabs } from "./code-tabs";
import type { Operation, Parameter } from "./document/reference";
import { FieldList } from "./field-list";
import { Markdown, type ResolveLink } from "./markdown/markdown";
import { MethodBadge } from "./method-badge";
import { snippetsOf } from "./snippets";
import { tryOf } from "./try/tried";
import { TryIt } from "./try/try-it";
import { WhoMayCall } from "./who-may-call";

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mt-6">
      <h3 className="mb-2 font-semibold text-13">{title}</h3>
      {children}
    </section>
  );
}

const PLACES: [Parameter["in"], string][] = [
  ["path", "In the address"],
  ["query", "In the query"],
  ["header", "Headers"],
];

function Parameters({ parameters }: { parameters: Parameter[] }) {
  return PLACES.map(([place, title]) => {
    const fields = parameters.filter((one) => one.in === place);
    if (fields.length === 0) return null;
    return (
      <Part key={place} title={title}>
        <FieldList fields={fields} sent />
      </Part>
    );
  });
}

function Examples({ operation }: { operation: Operation }) {
  const tabs = snippetsOf(operation).map((snippet) => ({
    ...snippet,
    shown: <Code code={snippet.code} language={snippet.language} />,
  }));
  const answer = operation.answers.find(({ bodies }) => bodies.some((body) => body.isJson));
  const body = answer?.bodies.find((one) => one.isJson);
  return (
    <>
      <CodeTabs tabs={tabs} name={operation.title} />
      {answer && body && (
        <CodeBlock
          title={`Answer ${answer.status}`}
          language="json"
          code={JSON.stringify(body.example, null, 2)}
        />
      )}
    </>
  );
}

interface Props {
  operation: Operation;
  resource: string;
  resolve: ResolveLink;
}

/** One operation: what it does, who may, what goes in, what comes out, how it is called. */
export function OperationSection({ operation, resource, resolve }: Props) {
  const { id, method, path, title, deprecated, body } = operation;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-4 border-line border-t py-10 first:border-t-0"
    >
      <header>
        <h2
          id={`${id}-title`}
          className="group flex flex-wrap items-center gap-2.5 font-semibold text-20"
        >
          {title}
          {deprecated && <Badge tone="amber">Deprecated</Badge>}
          <a
            href={paths.reference(resource, id)}
            aria-label={`Link to ${title}`}
            className="tap rounded-s text-ink-3 hover:text-ink sm:opacity-0 sm:focus-visible:opacity-100 sm:group-hover:opacity-100"
          >
            <Link2 size={18} aria-hidden />
          </a>
        </h2>
        <p className="mt-2 flex items-center gap-2">
          <MethodBadge method={method} />
          <code className="break-all font-mono text-13">{path}</code>
        </p>
      </header>
      <div className="mt-4 grid gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
        <div className="min-w-0">
          <Markdown text={operation.description} resolve={resolve} look="interface" />
          <div className="mt-4">
            <WhoMayCall access={operation.access} />
          </div>
          <Parameters parameters={operation.parameters} />
          {body && (
            <Part title="Body">
              <BodyShapes body={body} sent />
            </Part>
          )}
          <Part title="Answers">
            <Answers answers={operation.answers} />
            <Refusals refusals={operation.refusals} />
          </Part>
        </div>
        <div className="grid min-w-0 content-start gap-4 xl:sticky xl:top-4 xl:self-start">
          <Examples operation={operation} />
          <TryIt operation={tryOf(operation)} />
        </div>
      </div>
    </section>
  );
}
