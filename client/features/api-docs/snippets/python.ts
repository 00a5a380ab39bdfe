import type { Operation } from "../document/reference";

/** A JSON value as Python writes it. */
export function pythonLiteral(value: unknown, indent = ""): string {
  if (value === null || value === undefined) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value !== "object") return JSON.stringify(value);
  const deeper = `${indent}    `;
  const [open, close, parts] = Array.isArray(value)
    ? ["[", "]", value.map((one) => pythonLiteral(one, deeper))]
    : [
        "{",
        "}",
        Object.entries(value).map(([name, one]) => `"${name}": ${pythonLiteral(one, deeper)}`),
      ];
  const line = `${open}${parts.join(", ")}${close}`;
  if (line.length + indent.length <= 56 && !line.includes("\n")) return line;
  return `${open}\n${parts.map((one) => `${deeper}${one},\n`).join("")}${indent}${close}`;
}

function givenTo(operation: Operation): string[] {
  const path = operation.parameters
    .filter((one) => one.in === "path" || (one.in === "query" && one.required))
    .map((one) => `${one.name}="${one.example}"`);
  const match = operation.parameters.find((one) => one.name === "If-Match");
  return [
    ...path,
    ...(operation.body ? [`body=${pythonLiteral(operation.body.example, "    ")}`] : []),
    ...(match ? [`if_match='${match.example}'`] : []),
  ];
}

function call(name: string, given: string[]): string {
  const line = `${name}(${given.join(", ")})`;
  if (line.length <= 64 && !line.includes("\n")) return line;
  return `${name}(\n${given.map((one) => `    ${one},\n`).join("")})`;
}

function used(operation: Operation): string {
  const given = givenTo(operation);
  if (operation.isList) {
    const each = call("footplate.each", [`footplate.${operation.name}`, ...given]);
    return `for one in ${each}:\n    print(one)`;
  }
  const asked = call(`footplate.${operation.name}`, given);
  const [body] = operation.answers.flatMap((answer) => answer.bodies);
  return body ? `answer = ${asked}` : asked;
}

/** The call with the package `footplate-client`. */
export function pythonOf(operation: Operation): string {
  const isPublic = operation.access.kind === "public";
  const token = isPublic ? "" : ', token=os.environ["FOOTPLATE_TOKEN"]';
  return [
    "import os",
    "from footplate_client import Footplate",
    "",
    `footplate = Footplate(os.environ["FOOTPLATE_URL"]${token})`,
    used(operation),
  ].join("\n");
}
