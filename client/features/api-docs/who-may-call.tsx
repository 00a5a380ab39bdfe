import { Globe, KeyRound, UserRound } from "lucide-react";
import type { Access } from "./document/access";

const WORDS = {
  public: { icon: Globe, words: "Anybody, signed in or not." },
  session: {
    icon: UserRound,
    words: "A person signed in at a browser. Tokens are refused with session_required.",
  },
  "signed-in": { icon: UserRound, words: "Whoever is signed in." },
};

/** Who may call an operation: anybody, a person, or a token with a scope. */
export function WhoMayCall({ access }: { access: Access }) {
  if (access.kind !== "scopes") {
    const { icon: Icon, words } = WORDS[access.kind];
    return (
      <p className="flex items-start gap-2 text-13 text-ink-2">
        <Icon size={16} className="mt-0.5" aria-hidden />
        {words}
      </p>
    );
  }
  return (
    <div className="flex items-start gap-2 text-13 text-ink-2">
      <KeyRound size={16} className="mt-0.5" aria-hidden />
      <p>
        {"A person whose roles allow it, or a token with "}
        {access.scopes.length > 1 && "one of "}
        {access.scopes.map(({ key, title }, at) => (
          <span key={key}>
            {at > 0 && ", "}
            <code
              title={title}
              className="rounded-[4px] bg-sunken px-1 py-0.5 font-mono text-12 text-ink"
            >
              {key}
            </code>
            {access.scopes.length === 1 && ` (${title.toLowerCase()})`}
          </span>
        ))}
        {". What they see is narrowed to their teams."}
      </p>
    </div>
  );
}
