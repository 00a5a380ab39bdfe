import { Check, CircleSlash, Hourglass, ShieldCheck, X } from "lucide-react";
import type { ReactNode } from "react";
import type { components } from "@/api/generated/schema";
import { exactMoment, exactPercent, fullDate, type Place, percent, timeOfDay } from "@/lib/format";

export type Verification = components["schemas"]["Verification"];

const VERDICT = {
  genuine: { words: "Genuine", box: "bg-green-soft text-green", icon: ShieldCheck },
  expired: { words: "Genuine, but expired", box: "bg-amber-soft text-amber", icon: Hourglass },
  revoked: { words: "Revoked", box: "bg-red-soft text-red", icon: CircleSlash },
};

/** The verdict first, then the facts as issued, then what was checked. */
export function Verdict({ found, place }: { found: Verification; place: Place }) {
  const { words, box, icon: Icon } = VERDICT[found.state];
  return (
    <section
      aria-label="Verification"
      className="overflow-clip rounded-m border border-line bg-surface"
    >
      <div className={`flex gap-4 px-6 py-5 ${box}`}>
        <Icon size={28} aria-hidden className="mt-0.5" />
        <div>
          <h2 className="font-semibold text-20">{words}</h2>
          <p className="text-13 text-ink-2" title={exactMoment(found.checked_at, place)}>
            Checked {fullDate(found.checked_at, place)}, {timeOfDay(found.checked_at, place)}
          </p>
        </div>
      </div>
      {found.state === "revoked" && (
        <p className="border-line border-b px-6 py-4">
          {found.revoked_at && `Withdrawn on ${fullDate(found.revoked_at, place)}. `}
          {found.revoked_reason}
        </p>
      )}
      <Facts found={found} place={place} />
      <ul className="grid gap-2.5 border-line border-t px-6 py-5 text-13 text-ink-2">
        {found.checks.map((check) => (
          <li key={check.code} className="flex items-center gap-3">
            {check.ok ? (
              <Check size={16} aria-label="Yes:" className="text-green" />
            ) : (
              <X size={16} aria-label="No:" className="text-red" />
            )}
            {check.code === "not_expired" ? endWords(found, check, place) : check.label}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The date of the end as people say it; a withdrawn certificate is not called valid. */
function endWords(found: Verification, check: { ok: boolean; label: string }, place: Place) {
  if (!found.expires_at) return check.label;
  const day = fullDate(found.expires_at, place);
  if (!check.ok) return `Expired on ${day}`;
  return found.state === "revoked" ? `Its own end, ${day}, is not reached` : `Valid until ${day}`;
}

function Facts({ found, place }: { found: Verification; place: Place }) {
  return (
    <dl className="num px-6 py-2">
      <Fact label="Awarded to">{found.recipient_name}</Fact>
      <Fact
        label="Program"
        more={`Edition ${found.edition_number} of ${fullDate(found.edition_published_at, place)}`}
      >
        {found.program_title}
      </Fact>
      {found.score_percent !== null && (
        <Fact label="Score" more={`Pass mark ${percent(found.passing_percentage)}`}>
          {exactPercent(found.score_percent)}
        </Fact>
      )}
      <Fact label="Issued">{fullDate(found.issued_at, place)}</Fact>
      {found.state === "revoked" && found.revoked_at ? (
        <Fact label="Revoked">{fullDate(found.revoked_at, place)}</Fact>
      ) : (
        <Fact label={found.state === "expired" ? "Expired" : "Valid until"}>
          {found.expires_at ? fullDate(found.expires_at, place) : "Does not expire"}
        </Fact>
      )}
      <Fact label="Issuer">{found.issuer.name}</Fact>
      <Fact label="Number">
        <span className="break-words font-mono text-13">{found.certificate_number}</span>
      </Fact>
    </dl>
  );
}

function Fact({ label, more, children }: { label: string; more?: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[96px_minmax(0,1fr)] gap-2.5 border-line border-b py-2.5 last:border-b-0">
      <dt className="pt-px text-13 text-ink-3">{label}</dt>
      <dd className="font-medium">
        {children}
        {more && <span className="block font-normal text-13 text-ink-3">{more}</span>}
      </dd>
    </div>
  );
}
