import { type AuthAnswer, authCall, authData, type Flow } from "./client";

export type { AuthAnswer, Flow };

/** Signs in by password. */
export function signIn(email: string, password: string): Promise<AuthAnswer<unknown>> {
  return authCall("POST", "/auth/login", { email, password });
}

/** Sends a code to the address if it has an account; says the same when it has none. */
export function requestCode(email: string): Promise<AuthAnswer<unknown>> {
  return authCall("POST", "/auth/code/request", { email });
}

/** Signs in by the code; a wrong one is an error at "code". */
export function confirmCode(code: string): Promise<AuthAnswer<unknown>> {
  return authCall("POST", "/auth/code/confirm", { code });
}

/** Makes an account; usually an address must be confirmed before it is signed in. */
export function signUp(input: {
  name: string;
  email: string;
  password: string;
}): Promise<AuthAnswer<unknown>> {
  return authCall("POST", "/auth/signup", input);
}

/** Ends this session. Being signed out already is success, too. */
export async function signOut(): Promise<void> {
  await authCall("DELETE", "/auth/session");
}

/** Sends a link to set a new password, if the address has an account. */
export async function requestReset(email: string): Promise<void> {
  await authCall("POST", "/auth/password/request", { email });
}

/** Sets a new password by the key of that link; a used or old key is an error at "key". */
export async function resetPassword(key: string, password: string): Promise<void> {
  await authCall("POST", "/auth/password/reset", { key, password });
}

/** Confirms the address that the key was sent to. */
export function verifyEmail(key: string): Promise<AuthAnswer<unknown>> {
  return authCall("POST", "/auth/email/verify", { key });
}

export async function changePassword(input: {
  current_password: string;
  new_password: string;
}): Promise<void> {
  await authData("POST", "/account/password/change", input);
}

export interface EmailAddress {
  email: string;
  verified: boolean;
  primary: boolean;
}

export function readAddresses(): Promise<EmailAddress[]> {
  return authData("GET", "/account/email");
}

/** Adds an address and sends its confirmation; it counts once confirmed. */
export function addAddress(email: string): Promise<EmailAddress[]> {
  return authData("POST", "/account/email", { email });
}

export function removeAddress(email: string): Promise<EmailAddress[]> {
  return authData("DELETE", "/account/email", { email });
}

export function makePrimary(email: string): Promise<EmailAddress[]> {
  return authData("PATCH", "/account/email", { email, primary: true });
}

/** Sends the confirmation of an address again. */
export async function resendConfirmation(email: string): Promise<void> {
  await authData("PUT", "/account/email", { email });
}

export interface BrowserSession {
  id: number;
  user_agent: string;
  ip: string;
  /** Seconds since 1970. */
  created_at: number;
  last_seen_at?: number;
  is_current: boolean;
}

export function readSessions(): Promise<BrowserSession[]> {
  return authData("GET", "/auth/sessions");
}

/** Ends these sessions elsewhere; answers with those that are left. */
export function endSessions(ids: number[]): Promise<BrowserSession[]> {
  return authData("DELETE", "/auth/sessions", { sessions: ids });
}
