import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { SignatureError, verify } from "../src/webhooks";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OTHER = "whsec_AAAQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const BODY = '{"type": "training.completed", "timestamp": "2026-11-22T19:40:00Z", "data": {}}';
const AT = 1_795_376_400;

/** Signed as the standard says, by Node's own crypto. */
function signatureOf(secret: string, id = "msg_1"): string {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${AT}.${BODY}`).digest("base64")}`;
}

const headers = (changed: Record<string, string> = {}) => ({
  "Webhook-Id": "msg_1",
  "Webhook-Timestamp": String(AT),
  "Webhook-Signature": signatureOf(SECRET),
  ...changed,
});

test("the standard's own example is accepted", async () => {
  const own = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  };
  const event = await verify(SECRET, new Headers(own), '{"test": 2432232314}', 1_614_265_330);
  expect(event).toEqual({ test: 2432232314 });
});

test("either signature suffices while a secret is rotated", async () => {
  const both = `${signatureOf(OTHER)} ${signatureOf(SECRET)}`;
  const event = await verify(SECRET, headers({ "Webhook-Signature": both }), BODY, AT + 299);
  expect(event.type).toBe("training.completed");
});

test.each([
  ["another body", {}, BODY.replace("training", "learning"), 0],
  ["another id", { "Webhook-Id": "msg_2" }, BODY, 0],
  ["another time", { "Webhook-Timestamp": String(AT + 1) }, BODY, 0],
  ["no time", { "Webhook-Timestamp": "soon" }, BODY, 0],
  ["another secret", { "Webhook-Signature": signatureOf(OTHER) }, BODY, 0],
  ["no signature", { "Webhook-Signature": "" }, BODY, 0],
  ["no base64", { "Webhook-Signature": "v1,ä" }, BODY, 0],
  ["too late", {}, BODY, 301],
  ["too early", {}, BODY, -301],
])("%s is refused", async (_, changed, body, later) => {
  await expect(verify(SECRET, headers(changed), body, AT + later)).rejects.toBeInstanceOf(
    SignatureError,
  );
});
