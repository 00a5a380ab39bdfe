import { Check } from "lucide-react";
import { counted, duration, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { PageBody } from "@/ui/page-body";
import { OverThePicture } from "./over-the-picture";
import { ShareRow } from "./share-row";
import { Verdict, type Verification } from "./verdict";

/** A certificate as anybody may see it: the document, the verdict, what was learned. */
export function PublicCertificate({ found, place }: { found: Verification; place: Place }) {
  const title = `${found.recipient_name}: ${found.program_title}`;
  return (
    <PageBody width="wide">
      <h1 className="sr-only">Certificate of {title}</h1>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_344px]">
        <div>
          <OverThePicture found={found} place={place}>
            {/* biome-ignore lint/performance/noImgElement: a vector drawing made by the server needs no optimising */}
            <img
              src={paths.files.publicCertificatePicture(found.certificate_number)}
              alt={`The certificate: ${title}`}
              width={1123}
              height={794}
              className="block h-auto w-full"
            />
          </OverThePicture>
          <ShareRow number={found.certificate_number} title={title} />
        </div>
        <Verdict found={found} place={place} />
        <Learned found={found} />
      </div>
    </PageBody>
  );
}

function Learned({ found }: { found: Verification }) {
  const first = found.recipient_name.split(" ")[0];
  const quizzes =
    found.quizzes_total > 0 ? ` with ${counted(found.quizzes_total, "quiz", "quizzes")}` : "";
  return (
    <section aria-labelledby="learned-title" className="border-line border-t pt-5">
      <h2 id="learned-title" className="font-semibold text-16">
        What {first} learned
      </h2>
      <p className="mt-1 max-w-[60ch] text-ink-2">
        {counted(found.contents_total, "content", "contents")}
        {quizzes}, {duration(found.time_spent_seconds)} of credited time. This is edition{" "}
        {found.edition_number} as it was on the day.
      </p>
      <ul className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {found.contents.map((content) => (
          <li key={content} className="flex gap-3">
            <Check size={16} aria-hidden className="mt-0.5 text-accent" />
            {content}
          </li>
        ))}
      </ul>
    </section>
  );
}
