import type { Operation, Parameter } from "../document/reference";

/** A JSON value as TypeScript writes it. */
export function typescriptLiteral(value: unknown, indent = ""): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const deeper = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ["[", "]", value.map((one) => typescriptLiteral(one, deeper))]
    : [
        "{",
        "}",
        Object.entries(value).map(([name, one]) => {
          const key = /^[a-zA-Z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
          return `${key}: ${typescriptLiteral(one, deeper)}`;
        }),
      ];
  const room = open === "{" && parts.length > 0 ? " " : "";
  const line = `${open}${room}${parts.join(", ")}${room}${close}`;
  if (line.length + indent.length <= 60 && !line.includes("\n")) return line;
  return `${open}\n${parts.map((one) => `${deeper}${one},\n`).join("")}${indent}${close}`;
}

function valuesIn(operation: Operation, place: Parameter["in"]): Record<string, string> | null {
  const found = operation.parameters
    .filter((one) => one.in === place)
    .filter((one) => one.required || one.name === "If-Match");
  return found.length > 0 ? Object.fromEntries(found.map((one) => [one.name, one.example])) : null;
}

function options(operation: Operation): Record<string, unknown> {
  const params = {
    path: valuesIn(operation, "path"),
    query: valuesIn(operation, "query"),
    header: valuesIn(operation, "header"),
  };
  const given = Object.fromEntries(Object.entries(params).filter(([, some]) => some));
  return {
    ...(Object.keys(given).length > 0 ? { params: given } : {}),
    ...(operation.body ? { body: operation.body.example } : {}),
  };
}

function used(operation: Operation): string {
  const given = options(operation);
  const literal = Object.keys(given).length > 0 ? `, ${typescriptLiteral(given)}` : "";
  const address = JSON.stringify(operation.path);
  if (operation.isList)
    return `for await (const one of each(footplate, ${address}${literal})) {\n  console.log(one);\n}`;
  const [body] = operation.answers.flatMap((answer) => answer.bodies);
  const call = `await footplate.${operation.method}(${address}${literal});`;
  return body ? `const { data } = ${call}` : call;
}

/** The call with the package `@footplate/client`. */
export function typescriptOf(operation: Operation): string {
  const isPublic = operation.access.kind === "public";
  const token = isPublic ? "" : ", token: process.env.FOOTPLATE_TOKEN";
  const imported = operation.isList ? "createFootplate, each" : "createFootplate";
  return [
    `import { ${imported} } from "@footplate/client";`,
    "",
    `const footplate = createFootplate({ url: process.env.FOOTPLATE_URL${token} });`,
    used(operation),
  ].join("\n");
}
