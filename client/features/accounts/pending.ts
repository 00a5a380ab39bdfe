import { ApiProblem } from "@/lib/api/problems";
import type { Flow } from "@/lib/auth";

/**
 * The password was right but a step is missing that this page cannot do: says
 * which one. With no pending step there is nothing to say.
 */
export function continuePending(pending: Flow[]): void {
  if (pending.includes("verify_email")) {
    throw new ApiProblem(
      "email_unverified",
      401,
      "Your address is not confirmed yet. We have just sent you a new link; open it, then sign in.",
    );
  }
  if (pending.includes("mfa_authenticate")) {
    throw new ApiProblem(
      "mfa_needed",
      401,
      "This account asks for a second factor, which cannot be entered here yet.",
    );
  }
  throw new ApiProblem("not_signed_in", 401, "That did not sign you in. Try again.");
}
