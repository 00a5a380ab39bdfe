import { readFile } from "node:fs/promises";
import path from "node:path";
import { type APIResponse, expect, type Page } from "@playwright/test";

const MEDIA = path.resolve(import.meta.dirname, "../../../footplate/testing/world/media");

type Method = "POST" | "PATCH" | "PUT" | "DELETE";

interface Sent {
  json?: unknown;
  bytes?: Buffer;
  headers?: Record<string, string>;
}

/** Reads from the API as whoever is signed in on the page. */
export async function get<T>(page: Page, address: string): Promise<T> {
  const answer = await page.request.get(`/api/v1${address}`);
  expect(answer.status(), `GET ${address}: ${await answer.text()}`).toBe(200);
  return answer.json();
}

/** Sends to the API as whoever is signed in on the page, with the token the server asks for. */
export async function send(
  page: Page,
  method: Method,
  address: string,
  { json, bytes, headers }: Sent = {},
): Promise<APIResponse> {
  const cookies = await page.context().cookies();
  const token = cookies.find(({ name }) => name === "csrftoken")?.value ?? "";
  const answer = await page.request.fetch(`/api/v1${address}`, {
    method,
    data: bytes ?? json,
    headers: { "X-CSRFToken": token, Referer: page.url(), ...headers },
  });
  expect(answer.ok(), `${method} ${address}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer;
}

/** Uploads a file of the demo data's media whole, and waits until it can be used; returns its asset's id. */
export async function uploadThroughTheApi(
  page: Page,
  team: string,
  purpose: "video" | "audio" | "captions",
  filename: string,
): Promise<string> {
  const bytes = await readFile(path.join(MEDIA, filename));
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const tus = { "Tus-Resumable": "1.0.0" };
  const created = await send(page, "POST", `/teams/${team}/uploads`, {
    headers: {
      ...tus,
      "Upload-Length": String(bytes.length),
      "Upload-Metadata": `filename ${base64(filename)},purpose ${base64(purpose)}`,
    },
  });
  const address = created.headers().location?.replace("/api/v1", "") ?? "";
  const whole = await send(page, "PATCH", address, {
    bytes,
    headers: {
      ...tus,
      "Upload-Offset": "0",
      "Content-Type": "application/offset+octet-stream",
    },
  });
  const asset = whole.headers()["footplate-asset"] ?? "";
  await expect
    .poll(async () => (await get<{ state: string }>(page, `/assets/${asset}`)).state, {
      timeout: 90_000,
      message: `${filename} is prepared`,
    })
    .toBe("ready");
  return asset;
}
