import { expect, expectTypeOf, test } from "vitest";
import { createFootplate, each, NoAnswer, Problem, type Schemas } from "../src";

const GROUP: Schemas["Group"] = {
  id: "01909f2c-ce54-7072-9f51-9d406eb28155",
  name: "Drivers North",
  member_count: 0,
  version: 1,
  actions: ["rename"],
};
const NORTHWIND = { params: { path: { team: "northwind" } } };

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

function problem(status: number, code: string, extras: object = {}): Response {
  const title = "No.";
  return json(
    { type: `/problems/${code}`, title, status, detail: title, instance: "r1", ...extras },
    status,
  );
}

/** A server that answers in turn, and remembers what it was asked and how long the client waited. */
function serverWith(...answers: (Response | Error)[]) {
  const requests: Request[] = [];
  const waits: number[] = [];
  const footplate = createFootplate({
    url: "https://footplate.test/",
    token: "fp_pat_secret",
    fetch: async (request) => {
      requests.push(request);
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer ?? new Error("asked too often");
      return answer;
    },
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
    },
  });
  return { footplate, requests, waits };
}

const keys = (requests: Request[]) => requests.map((one) => one.headers.get("idempotency-key"));

test("a call is signed in, keyed and typed", async () => {
  const { footplate, requests } = serverWith(json(GROUP, 201));
  const { data } = await footplate.POST("/api/v1/teams/{team}/groups", {
    ...NORTHWIND,
    body: { name: "Drivers North" },
  });
  expectTypeOf(data).toEqualTypeOf<Schemas["Group"] | undefined>();
  expect(data).toEqual(GROUP);
  expect(requests[0]?.url).toBe("https://footplate.test/api/v1/teams/northwind/groups");
  expect(requests[0]?.headers.get("authorization")).toBe("Bearer fp_pat_secret");
  expect(keys(requests)[0]).toHaveLength(36);
});

test("a list goes on to its end", async () => {
  const { footplate, requests } = serverWith(
    json({ items: [GROUP], next: "c2" }),
    json({ items: [GROUP, GROUP], next: null }),
  );
  const found: Schemas["Group"][] = [];
  const options = { params: { ...NORTHWIND.params, query: { q: "n" } } };
  for await (const group of each(footplate, "/api/v1/teams/{team}/groups", options)) {
    expectTypeOf(group).toEqualTypeOf<Schemas["Group"]>();
    found.push(group);
  }
  expect(found).toHaveLength(3);
  expect(requests.map((one) => new URL(one.url).search)).toEqual(["?q=n", "?q=n&cursor=c2"]);
});

test("a refusal is a problem with its code, and is not tried again", async () => {
  const wrong = { pointer: "/body/name", code: "string_too_short", detail: "Too short." };
  const { footplate, requests } = serverWith(
    problem(422, "invalid_input", { errors: [wrong], more: 1 }),
  );
  const refused = await footplate.GET("/api/v1/me").catch((thrown: unknown) => thrown);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({
    code: "invalid_input",
    status: 422,
    requestId: "r1",
    errors: [wrong],
    extras: { more: 1 },
  });
  expect(requests).toHaveLength(1);
});

test("an answer that is no problem document is a problem all the same", async () => {
  const { footplate } = serverWith(new Response("<html>", { status: 500 }));
  await expect(footplate.GET("/api/v1/me")).rejects.toMatchObject({ code: "http_500" });
});

test("it waits as told, tries again, and keeps its key", async () => {
  const { footplate, requests, waits } = serverWith(
    new Response(null, { status: 429, headers: { "retry-after": "7" } }),
    new TypeError("cut"),
    json(GROUP, 201),
  );
  await footplate.POST("/api/v1/teams/{team}/groups", { ...NORTHWIND, body: { name: "A" } });
  expect(waits[0]).toBe(7000);
  expect(waits[1]).toBeGreaterThanOrEqual(500);
  expect(new Set(keys(requests)).size).toBe(1);
  expect(await requests[2]?.text()).toBe('{"name":"A"}');
});

test("a first request still at work is waited for; another conflict is not", async () => {
  const busy = serverWith(problem(409, "idempotency_key_in_use"), json(GROUP, 201));
  const options = {
    params: { ...NORTHWIND.params, header: { "Idempotency-Key": "mine" } },
    body: { name: "A" },
  };
  await busy.footplate.POST("/api/v1/teams/{team}/groups", options);
  expect(keys(busy.requests)).toEqual(["mine", "mine"]);
  const taken = serverWith(problem(409, "group_exists"));
  await expect(taken.footplate.POST("/api/v1/teams/{team}/groups", options)).rejects.toMatchObject({
    code: "group_exists",
  });
});

test("it gives up in the end, and at once for a change without an answer", async () => {
  const gone = serverWith(new TypeError("1"), new TypeError("2"), new TypeError("3"));
  await expect(gone.footplate.GET("/api/v1/me")).rejects.toBeInstanceOf(NoAnswer);
  expect(gone.requests).toHaveLength(3);
  const change = serverWith(new TypeError("1"));
  const named = { params: { path: { group_id: GROUP.id } }, body: { name: "B" } };
  await expect(change.footplate.PATCH("/api/v1/groups/{group_id}", named)).rejects.toBeInstanceOf(
    NoAnswer,
  );
});

test("without an address nothing is made", () => {
  expect(() => createFootplate({ url: undefined })).toThrow(TypeError);
});
