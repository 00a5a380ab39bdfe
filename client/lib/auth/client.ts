import { csrfHeader } from "../api/csrf";
import { ApiProblem, asProblem, type InputError } from "../api/problems";

/** The sign-in API's own way to say things: allauth headless, browser client. */
interface Envelope {
  status: number;
  data?: unknown;
  errors?: { message: string; code: string; param?: string }[];
  meta?: { is_authenticated?: boolean };
}

/** A step that still has to be done before the person is signed in. */
export type Flow =
  | "login"
  | "login_by_code"
  | "verify_email"
  | "mfa_authenticate"
  | "reauthenticate"
  | "signup";

export type AuthAnswer<T> = { signedIn: true; data: T } | { signedIn: false; pending: Flow[] };

const BASE = "/api/auth/browser/v1";

const WORDS: Record<number, [code: string, message: string]> = {
  403: ["auth_forbidden", "This is not open to you. Reload the page and try again."],
  404: ["auth_not_found", "This does not exist any more."],
  409: [
    "auth_conflict",
    "That does not fit any more: perhaps you signed in or out in another tab. Reload the page.",
  ],
  410: ["auth_gone", "This page has been open for too long. Start again."],
  429: ["too_many_requests", "Too many tries. Wait a minute, then try again."],
};

async function fetchEnvelope(
  method: string,
  path: string,
  body?: unknown,
  extra: Record<string, string> = {},
) {
  try {
    const response = await fetch(`${BASE}${path}`, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      headers: {
        Accept: "application/json",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(await csrfHeader(method)),
        ...extra,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const envelope: Envelope = await response.json().catch(() => ({ status: response.status }));
    return { response, envelope };
  } catch (thrown) {
    throw asProblem(thrown);
  }
}

function inputErrors(envelope: Envelope): InputError[] {
  return (envelope.errors ?? []).map(({ message, code, param }) => ({
    pointer: param ? `/body/${param}` : "",
    code,
    detail: message,
  }));
}

function pendingFlows(envelope: Envelope): Flow[] {
  const flows =
    (envelope.data as { flows?: { id: Flow; is_pending?: boolean }[] } | undefined)?.flows ?? [];
  return flows.filter((flow) => flow.is_pending).map((flow) => flow.id);
}

/**
 * Calls the sign-in API. Answers with data when the person is signed in
 * afterwards, or with the steps that are pending; anything else rejects with an
 * `ApiProblem` whose errors point at "/body/<field>".
 */
export async function authCall<T>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<AuthAnswer<T>> {
  const { response, envelope } = await fetchEnvelope(method, path, body, headers);
  if (response.ok) return { signedIn: true, data: envelope.data as T };
  if (response.status === 401) return { signedIn: false, pending: pendingFlows(envelope) };
  const requestId = response.headers.get("x-request-id");
  if (response.status === 400) {
    const errors = inputErrors(envelope);
    const first = errors[0]?.detail ?? "Some of the input is not valid.";
    throw new ApiProblem("invalid_input", 400, first, errors, requestId);
  }
  const [code, message] = WORDS[response.status] ?? [
    `http_${response.status}`,
    "Something went wrong on our side. Nothing was changed; try again in a moment.",
  ];
  throw new ApiProblem(code, response.status, message, [], requestId);
}

/** As `authCall`, where being signed out is a failure. */
export async function authData<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await authCall<T>(method, path, body);
  if (answer.signedIn) return answer.data;
  const again = answer.pending.includes("reauthenticate");
  throw new ApiProblem(
    again ? "reauthenticate" : "not_signed_in",
    401,
    again
      ? "For this, sign in again first."
      : "You have been signed out. Sign in again; what you typed is still here.",
  );
}
