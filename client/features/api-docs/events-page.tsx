import { paths } from "@/lib/paths";
import { Link } from "@/ui/link";
import { CodeBlock } from "./code-block";
import { DocsTitle } from "./docs-frame";
import type { EventType } from "./document/events";
import { FieldList } from "./field-list";

function Event({ event }: { event: EventType }) {
  return (
    <section
      id={event.type}
      aria-labelledby={`${event.type}-title`}
      className="scroll-mt-4 border-line border-t py-8"
    >
      <h2 id={`${event.type}-title`} className="break-words font-mono font-semibold text-16">
        {event.type}
      </h2>
      <div className="mt-3 grid gap-x-10 gap-y-4 xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
        <div className="min-w-0">
          <p className="mb-3 text-ink-2">{event.description || event.title}</p>
          <FieldList fields={event.fields} />
        </div>
        <CodeBlock
          title="What is posted"
          language="json"
          code={JSON.stringify(event.example, null, 2)}
        />
      </div>
    </section>
  );
}

/** Every event that a webhook can be told of. */
export function EventsPage({ events }: { events: EventType[] }) {
  return (
    <>
      <DocsTitle
        title="Webhook events"
        lead="What is posted to your addresses when something happens, signed as Standard Webhooks asks."
      />
      <p className="mb-8">
        <Link href={paths.guide("webhooks")}>How to receive and verify them</Link>
      </p>
      {events.map((event) => (
        <Event key={event.type} event={event} />
      ))}
    </>
  );
}
