import { fullDate, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { CertificateMiniature } from "@/ui/certificate-miniature";
import { CertificateStateBadge } from "@/ui/certificate-state";
import { Link } from "@/ui/link";
import { SectionHeading } from "@/ui/page-header";
import type { Certificate } from "./types";

interface Props {
  certificates: Certificate[];
  now: string;
  place: Place;
}

/** The newest certificates on their shelf. */
export function CertificateShelf({ certificates, now, place }: Props) {
  return (
    <section aria-labelledby="shelf-title">
      <SectionHeading
        id="shelf-title"
        title="Certificates"
        aside={
          certificates.length > 0 && (
            <Link tone="alone" href={paths.certificates()}>
              All certificates
            </Link>
          )
        }
      />
      {certificates.length === 0 ? (
        <p className="border-line border-t pt-3 text-ink-2">
          Finish a program, and its certificate stands here.
        </p>
      ) : (
        <ul className="grid grid-cols-2">
          {certificates.slice(0, 2).map((one) => (
            <li key={one.id} className="relative min-w-0">
              <div className="mb-3 border-line-strong border-b-[3px] px-2">
                <CertificateMiniature name={one.recipient_name} state={one.state} />
              </div>
              <div className="mx-2">
                <Link
                  tone="title"
                  href={paths.certificate(one.certificate_number)}
                  className="block leading-snug after:absolute after:inset-0"
                >
                  {one.program_title}
                </Link>
                <p className="mt-0.5 mb-2 text-13 text-ink-3">{untilWords(one, place)}</p>
                <CertificateStateBadge certificate={one} now={now} place={place} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function untilWords({ state, expires_at }: Certificate, place: Place): string {
  if (state === "revoked") return "No longer counts";
  if (!expires_at) return "For ever";
  const day = fullDate(expires_at, place);
  return state === "expired" ? `Ended ${day}` : `Until ${day}`;
}
