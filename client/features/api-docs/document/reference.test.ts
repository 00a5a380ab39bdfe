import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { entriesOf, found } from "../contents";
import { guideOf } from "../guides";
import { resolverFor } from "../links";
import { snippetsOf } from "../snippets";
import { shaded } from "../snippets/highlight";
import { addressOf, lacking, tryOf } from "../try/tried";
import { eventsOf } from "./events";
import type { OpenApi } from "./openapi";
import { type ProblemPage, problemPage } from "./problems";
import { referenceOf } from "./reference";

const docs = path.resolve(import.meta.dirname, "../../../../docs");
const document: OpenApi = JSON.parse(readFileSync(path.join(docs, "openapi.json"), "utf8"));
const problems = readdirSync(path.join(docs, "problems")).map((name) => {
  const code = name.replace(/\.md$/, "");
  return [
    code,
    problemPage(code, readFileSync(path.join(docs, "problems", name), "utf8")),
  ] as const;
});
const pages = new Map(problems.filter((pair): pair is [string, ProblemPage] => pair[1] !== null));
const resources = referenceOf(document, pages);
const operations = resources.flatMap((resource) => resource.operations);
const named = (id: string) => {
  const one = operations.find((operation) => operation.id === id);
  if (!one) throw new Error(`${id} is not in the reference`);
  return one;
};

test("every operation of the document is shown once, under an address of its own", () => {
  const methods = ["get", "head", "options", "post", "put", "patch", "delete"];
  const count = Object.values(document.paths)
    .flatMap((item) => Object.keys(item))
    .filter((method) => methods.includes(method)).length;
  expect(operations).toHaveLength(count);
  expect(new Set(operations.map(({ id }) => id)).size).toBe(count);
});

test("every problem's page can be read", () => {
  expect(problems.filter(([, page]) => page === null).map(([code]) => code)).toEqual([]);
});

test("an operation says who may call it, what goes in, and which problems come back", () => {
  const create = named("create-group");
  expect(create.access).toEqual({
    kind: "scopes",
    scopes: [{ key: "groups.write", title: expect.any(String) }],
  });
  expect(create.parameters.map(({ name }) => name)).toEqual(["team", "Idempotency-Key"]);
  expect(create.body?.shapes[0]?.fields[0]).toMatchObject({
    name: "name",
    type: "text",
    required: true,
    constraints: ["1 to 200 characters"],
  });
  const codes = create.refusals.find(({ status }) => status === 422)?.codes;
  expect(codes).toEqual(["invalid_input", "idempotency_key_reused"]);
  expect(named("verify-certificate").access.kind).toBe("public");
});

test("a problem that an operation names itself stands at its status", () => {
  const gone = named("read-invitation-link").refusals.find(({ status }) => status === 410);
  expect(gone?.codes).toContain("link_expired");
});

test("examples speak of the demo company", () => {
  const [curl, python, typescript] = snippetsOf(named("create-group"));
  expect(curl?.code).toBe(
    [
      'curl "$FOOTPLATE_URL/api/v1/teams/northwind/groups"',
      '-H "Authorization: Bearer $FOOTPLATE_TOKEN"',
      '-H "Idempotency-Key: $(uuidgen)"',
      `--json '{\n  "name": "Drivers North"\n}'`,
    ].join(" \\\n  "),
  );
  expect(python?.code).toContain(
    'answer = footplate.create_group(\n    team="northwind",\n    body={"name": "Drivers North"},\n)',
  );
  expect(typescript?.code).toContain('POST("/api/v1/teams/{team}/groups"');
  expect(snippetsOf(named("list-groups"))[1]?.code).toContain("footplate.each(");
});

test("every example of a body is JSON with what is required", () => {
  for (const { id, body } of operations) {
    if (!body?.isJson) continue;
    const required = body.shapes.length === 1 ? body.shapes[0]?.fields : [];
    for (const field of required ?? [])
      if (field.required) expect(body.example, `${id} ${field.name}`).toHaveProperty([field.name]);
  }
});

test("every event has an example of its own type", () => {
  for (const { type, example } of eventsOf(document)) expect(example).toMatchObject({ type });
});

test("trying fills the address, leaves out what is empty, and says what lacks", () => {
  const tried = tryOf(named("list-groups"));
  expect(tried.asked.map(({ name }) => name)).not.toContain("If-None-Match");
  expect(lacking(tried, { team: " " })).toEqual(["team"]);
  expect(addressOf(tried, { team: "north/wind", q: "a b", limit: "" })).toBe(
    "/api/v1/teams/north%2Fwind/groups?q=a+b",
  );
});

test("the search finds by name, path and problem, the names first", () => {
  const entries = entriesOf({ guides: [], resources, events: [], problems: pages });
  expect(found(entries, "create group")[0]?.label).toBe("Create group");
  expect(found(entries, "last_admin")[0]?.href).toBe("/problems/last_admin");
  expect(found(entries, "patch memberships")[0]?.method).toBe("PATCH");
  expect(found(entries, " ")).toEqual([]);
});

test("links of the repository lead to pages of the client", () => {
  const resolve = resolverFor(resources);
  expect(resolve("webhooks.md")).toBe("/docs/webhooks");
  expect(resolve("../problems/gone.md")).toBe("/problems/gone");
  expect(resolve("../openapi.json#create-group")).toBe("/docs/api/groups#create-group");
  expect(resolve("#scopes")).toBe("#scopes");
});

test("every link of every guide leads somewhere", () => {
  const resolve = resolverFor(resources);
  for (const name of readdirSync(path.join(docs, "guides"))) {
    const text = readFileSync(path.join(docs, "guides", name), "utf8");
    expect(guideOf(name, text).lead).not.toBe("");
    for (const [, href = ""] of text.matchAll(/\]\((\.\.\/openapi\.json#[^)]+)\)/g))
      expect(resolve(href), `${name}: ${href}`).toContain("#");
  }
});

test("shading code loses none of it", () => {
  for (const operation of operations)
    for (const { code, language } of snippetsOf(operation))
      expect(
        shaded(code, language)
          .map(({ text }) => text)
          .join(""),
      ).toBe(code);
});
