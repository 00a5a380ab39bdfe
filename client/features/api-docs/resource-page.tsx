import { DocsTitle } from "./docs-frame";
import type { Resource } from "./document/reference";
import { resolverFor } from "./links";
import { OperationSection } from "./operation-section";

/** Every operation on one kind of thing. */
export function ResourcePage({ resource, all }: { resource: Resource; all: Resource[] }) {
  const resolve = resolverFor(all);
  return (
    <>
      <DocsTitle title={resource.title} lead={resource.words} />
      {resource.operations.map((operation) => (
        <OperationSection
          key={operation.id}
          operation={operation}
          resource={resource.slug}
          resolve={resolve}
        />
      ))}
    </>
  );
}
