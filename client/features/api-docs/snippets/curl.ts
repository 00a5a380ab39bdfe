import type { Operation, Parameter } from "../document/reference";

/** In single quotes for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function query(operation: Operation): string {
  const required = operation.parameters.filter((one) => one.in === "query" && one.required);
  const asked = operation.isList
    ? [...required, { name: "limit", example: "25" } as Parameter]
    : required;
  if (asked.length === 0) return "";
  return `?${asked.map((one) => `${one.name}=${encodeURIComponent(one.example)}`).join("&")}`;
}

/** The path with the demo company's values in it. */
export function filledPath(operation: Operation): string {
  return operation.path.replaceAll(
    /\{(\w+)\}/g,
    (_, name) => operation.parameters.find((one) => one.name === name)?.example ?? name,
  );
}

function credentials({ access, method }: Operation): string[] {
  if (access.kind === "public") return [];
  if (access.kind !== "session") return ['-H "Authorization: Bearer $FOOTPLATE_TOKEN"'];
  const cookies = '-b "footplate_session=$FOOTPLATE_SESSION; csrftoken=$FOOTPLATE_CSRF"';
  if (method === "GET") return [cookies];
  return [cookies, '-H "X-CSRFToken: $FOOTPLATE_CSRF"'];
}

/** Headers that must be sent, and those that make a write safe to repeat or to lose a race. */
function headers(operation: Operation): string[] {
  return operation.parameters
    .filter((one) => one.in === "header")
    .filter((one) => one.required || one.name === "If-Match" || one.name === "Idempotency-Key")
    .map((one) =>
      one.name === "Idempotency-Key"
        ? '-H "Idempotency-Key: $(uuidgen)"'
        : `-H ${quoted(`${one.name}: ${one.example}`)}`,
    );
}

function body({ body: sent }: Operation): string[] {
  if (!sent) return [];
  if (sent.isJson) return [`--json ${quoted(JSON.stringify(sent.example, null, 2))}`];
  return [`-H ${quoted(`Content-Type: ${sent.mediaType}`)}`, "--data-binary @ladder-check.mp4"];
}

function method({ method: name, body: sent }: Operation): string {
  if (name === "GET" || (name === "POST" && sent)) return "";
  return name === "HEAD" ? " --head" : ` -X ${name}`;
}

function output({ answers }: Operation): string[] {
  const [made] = answers.flatMap((answer) => answer.bodies);
  if (made?.mediaType === "application/pdf") return ["-o certificate.pdf"];
  return made?.mediaType === "image/svg+xml" ? ["-o certificate.svg"] : [];
}

/** The call as a line for a shell, with what it needs to succeed. */
export function curlOf(operation: Operation): string {
  const address = `curl${method(operation)} "$FOOTPLATE_URL${filledPath(operation)}${query(operation)}"`;
  return [
    address,
    ...credentials(operation),
    ...headers(operation),
    ...body(operation),
    ...output(operation),
  ].join(" \\\n  ");
}
