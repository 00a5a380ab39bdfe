import type { Metadata } from "next";
import { PageBody } from "@/ui/page-body";
import { PageHeader, SectionHeading } from "@/ui/page-header";
import { Actions } from "./parts/actions";
import { Drawings } from "./parts/drawings";
import { Fields } from "./parts/fields";
import { Floating } from "./parts/floating";
import { Progress } from "./parts/progress";
import { States } from "./parts/states";
import { Structure } from "./parts/structure";

export const metadata: Metadata = { title: "Kit" };

const PARTS = [
  ["Actions", Actions],
  ["Fields", Fields],
  ["Progress and due", Progress],
  ["Floating", Floating],
  ["Structure", Structure],
  ["States", States],
  ["Drawings", Drawings],
] as const;

/** Every part of the kit on one page, to be looked at in both themes and all widths. */
export default function KitPage() {
  return (
    <main>
      <PageBody>
        <PageHeader look="learner" title="Kit" meta="Every part, in every state" />
        <div className="grid gap-12">
          {PARTS.map(([title, Part]) => (
            <section key={title}>
              <SectionHeading title={title} />
              <Part />
            </section>
          ))}
        </div>
      </PageBody>
    </main>
  );
}
