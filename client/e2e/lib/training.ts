import { type APIRequestContext, expect, type Page, request } from "@playwright/test";
import { CAST, type CastName, PASSWORD } from "./cast";

/** Somebody at the API, without a page. */
export async function signedIn(who: CastName, baseURL: string): Promise<APIRequestContext> {
  const stranger = await request.newContext({ baseURL });
  await stranger.get("/api/auth/browser/v1/config");
  const token = async (context: APIRequestContext) =>
    (await context.storageState()).cookies.find((one) => one.name === "csrftoken")?.value ?? "";
  const answer = await stranger.post("/api/auth/browser/v1/auth/login", {
    data: { email: CAST[who].email, password: PASSWORD },
    headers: { "X-CSRFToken": await token(stranger) },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const storageState = await stranger.storageState();
  const extraHTTPHeaders = { "X-CSRFToken": await token(stranger) };
  await stranger.dispose();
  return request.newContext({ baseURL, storageState, extraHTTPHeaders });
}

async function call<T>(
  context: APIRequestContext,
  method: "POST" | "PATCH",
  address: string,
  data: unknown,
): Promise<T> {
  const answer = await context.fetch(`/api/v1${address}`, { method, data: data ?? {} });
  expect(answer.ok(), `${method} ${address}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

interface Made {
  id: string;
}

const option = (id: string, correct: boolean) => ({ id, text: `Option ${id}`, correct });
const QUESTIONS = [
  ...["q1", "q2"].map((id) => ({
    id,
    type: "single",
    stem: `Question ${id}?`,
    options: [option("a", true), option("b", false), option("c", false)],
  })),
  { id: "q3", type: "short_text", stem: "What is it called?", accepted: ["karabiner"] },
];
const PARAGRAPH = "Look at the feet of a ladder before you look at its top. ".repeat(12);
const MARKDOWN = Array.from({ length: 12 }, () => PARAGRAPH).join("\n\n");

/** A training of Leo's that nobody else works in: begun, with one content of each sort. */
export interface OwnTraining {
  invitation: string;
  film: string;
  text: string;
  quiz: string;
}

/** Ada writes and publishes it, Max invites, Leo accepts and begins. */
export async function ownTraining(baseURL: string): Promise<OwnTraining> {
  const [ada, max, leo] = await Promise.all(
    (["ada", "max", "leo"] as const).map((who) => signedIn(who, baseURL)),
  );
  if (!ada || !max || !leo) throw new Error("nobody is signed in");
  const title = `Without a connection ${Date.now().toString(36)}`;
  const program = await call<Made>(ada, "POST", "/teams/northwind/programs", { title });
  const content = async (content_type: string, name: string, change: unknown) => {
    const address = `/programs/${program.id}/contents`;
    const made = await call<Made>(ada, "POST", address, { content_type, title: name });
    await call(ada, "PATCH", `/contents/${made.id}`, change);
    return made.id;
  };
  const { items } = await (await ada.get("/api/v1/teams/northwind/assets?kind=video")).json();
  const asset = items.find((one: { title: string }) => one.title.startsWith("Ladders"));
  const film = await content("video", "The film", { asset_id: asset.id });
  const text = await content("text", "The text", {
    body: { markdown: MARKDOWN, minimum_seconds: 60 },
  });
  const body = { questions: QUESTIONS, shuffle_options: false };
  const quiz = await content("quiz", "The quiz", { body, time_limit: 20 });
  await call(ada, "POST", `/programs/${program.id}/editions`, {});
  const { created } = await call<{ created: Made[] }>(
    max,
    "POST",
    `/programs/${program.id}/invitations`,
    { emails: [CAST.leo.email] },
  );
  const invitation = created[0]?.id ?? "";
  await call(leo, "POST", `/me/invitations/${invitation}`, { decision: "accept" });
  await call(leo, "POST", `/trainings/${invitation}/starts`, {});
  await Promise.all([ada.dispose(), max.dispose(), leo.dispose()]);
  return { invitation, film, text, quiz };
}

/** Starts an attempt as who is signed in on the page, and opens it; returns its id. */
export async function openAttempt(page: Page, training: OwnTraining): Promise<string> {
  const { value } = (await page.context().cookies()).find((one) => one.name === "csrftoken") ?? {};
  const answer = await page.request.post(
    `/api/v1/trainings/${training.invitation}/contents/${training.quiz}/attempts`,
    { headers: { "X-CSRFToken": value ?? "" } },
  );
  expect(answer.ok(), await answer.text()).toBe(true);
  const { id } = await answer.json();
  await page.goto(`/learn/${training.invitation}/${training.quiz}/attempts/${id}`);
  await alive(page);
  // Until it ticks, the page is only what the server has drawn.
  const timer = page.getByRole("timer");
  await expect(timer).not.toHaveText((await timer.textContent()) ?? "");
  return id;
}

/** The page has come alive in the browser, and what is kept there has been read. */
export async function alive(page: Page): Promise<void> {
  await expect(page.locator("[data-queue=ready]")).toBeAttached({ timeout: 30_000 });
}
