import { Download } from "lucide-react";
import type { components } from "@/api/generated/schema";
import { exactPercent, fullDate, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { CertificateStateBadge } from "@/ui/certificate-state";
import { Link } from "@/ui/link";
import { Table, Td, Th, Tr, TwoLines } from "@/ui/table";
import { RevokeButton } from "./revoke-button";

type Certificate = components["schemas"]["CertificateOut"];

interface Props {
  certificates: Certificate[];
  now: Date;
  place: Place;
}

/** The certificates that a team has issued. */
export function IssuedTable({ certificates, now, place }: Props) {
  return (
    <Table
      caption="Issued certificates"
      head={
        <>
          <Th>Person</Th>
          <Th>State</Th>
          <Th align="end">Score</Th>
          <Th>Issued</Th>
          <Th>Valid until</Th>
          <Th>Number</Th>
          <Th>
            <span className="sr-only">More</span>
          </Th>
        </>
      }
    >
      {certificates.map((one) => (
        <Tr key={one.id}>
          <Td className="w-1/4 max-w-0 max-sm:w-auto max-sm:max-w-none">
            <TwoLines title={one.recipient_name} meta={one.program_title} />
          </Td>
          <Td phone="end">
            <CertificateStateBadge certificate={one} now={now} place={place} />
          </Td>
          <Td align="end" phone="hide" className="whitespace-nowrap">
            {one.score_percent === null ? "" : exactPercent(one.score_percent)}
          </Td>
          <Td phone="hide" className="num whitespace-nowrap">
            {fullDate(one.issued_at, place)}
          </Td>
          <Td phone="hide" className="num whitespace-nowrap">
            {untilWords(one, place)}
          </Td>
          <Td phone="line">
            <Link
              tone="quiet"
              href={paths.certificate(one.certificate_number)}
              className="whitespace-nowrap font-mono text-12"
            >
              {one.certificate_number}
            </Link>
          </Td>
          <Td phone="line" className="whitespace-nowrap text-end">
            <a
              href={paths.files.certificatePdf(one.id)}
              aria-label={`Download the PDF of ${one.recipient_name}, ${one.program_title}`}
              className="tap inline-grid size-7 place-items-center rounded-s text-ink-2 hover:bg-sunken hover:text-ink"
            >
              <Download size={16} aria-hidden />
            </a>
            {one.actions.includes("revoke") && <RevokeButton certificate={one} />}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

function untilWords(one: Certificate, place: Place): string {
  if (one.revoked_at) return `Revoked ${fullDate(one.revoked_at, place)}`;
  return one.expires_at ? fullDate(one.expires_at, place) : "Does not expire";
}
