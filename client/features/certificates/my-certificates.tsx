import { Download } from "lucide-react";
import type { components } from "@/api/generated/schema";
import { fullDate, type Place, percent } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { CertificateMiniature } from "@/ui/certificate-miniature";
import { CertificateStateBadge } from "@/ui/certificate-state";
import { Drawing } from "@/ui/drawings";
import { EmptyState } from "@/ui/empty-state";
import { Link } from "@/ui/link";
import { endOf } from "./end";

type Certificate = components["schemas"]["CertificateOut"];

interface Props {
  certificates: Certificate[];
  next: string | null;
  now: Date;
  place: Place;
}

/** All certificates of the person, newest first. */
export function MyCertificates({ certificates, next, now, place }: Props) {
  if (certificates.length === 0) {
    return (
      <EmptyState
        title="No certificates yet"
        drawing={<Drawing name="wheel" />}
        action={<ButtonLink href={paths.start()}>Go to your programs</ButtonLink>}
      >
        Finish a program, and its certificate stands here: as a PDF to keep, and as a page that
        anyone can check.
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="border-line border-t">
        {certificates.map((one) => (
          <Row key={one.id} certificate={one} now={now} place={place} />
        ))}
      </ul>
      {next && (
        <p className="mt-4">
          <Link tone="alone" href={`${paths.certificates()}?cursor=${encodeURIComponent(next)}`}>
            Older certificates
          </Link>
        </p>
      )}
    </>
  );
}

function Row({ certificate, now, place }: { certificate: Certificate; now: Date; place: Place }) {
  const score = certificate.score_percent;
  return (
    <li className="relative grid grid-cols-[104px_minmax(0,1fr)_auto_auto] items-center gap-x-6 gap-y-3 border-line border-b py-4 hover:bg-sunken/60 max-sm:grid-cols-[72px_minmax(0,1fr)] max-sm:gap-x-4">
      <CertificateMiniature name={certificate.recipient_name} state={certificate.state} />
      <div className="min-w-0">
        <Link
          tone="title"
          href={paths.certificate(certificate.certificate_number)}
          className="after:absolute after:inset-0"
        >
          {certificate.program_title}
        </Link>
        <p className="text-13 text-ink-3">
          {certificate.team_name} · issued {fullDate(certificate.issued_at, place)}
          {score !== null && ` · ${percent(score)}`}
        </p>
        <p className="text-13 text-ink-3">{standingWords(certificate, place)}</p>
      </div>
      <span className="max-sm:col-start-2 max-sm:justify-self-start">
        <CertificateStateBadge certificate={certificate} now={now} place={place} />
      </span>
      <a
        href={paths.files.certificatePdf(certificate.id)}
        className="relative z-1 inline-flex h-8 items-center gap-2 rounded-s border border-line-strong bg-surface px-3 font-medium text-13 text-ink no-underline hover:border-ink-3 max-sm:col-start-2 max-sm:h-10 max-sm:justify-self-start"
        aria-label={`Download the PDF of ${certificate.program_title}`}
      >
        <Download size={16} aria-hidden /> PDF
      </a>
    </li>
  );
}

/** Until when it counts, or since when and why it does not. */
function standingWords(certificate: Certificate, place: Place): string {
  const end = endOf(certificate);
  if (end) {
    const since = end.at ? ` on ${fullDate(end.at, place)}` : "";
    const reason = certificate.revoked_reason ? ` ${certificate.revoked_reason}` : "";
    return `${end.word}${since}.${reason} It no longer counts.`;
  }
  return certificate.expires_at
    ? `Valid until ${fullDate(certificate.expires_at, place)}`
    : "Does not expire";
}
