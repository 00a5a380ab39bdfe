import { PreviewFrame } from "@/features/programs/preview-frame";
import { FocusBar } from "@/features/shell/focus-bar";
import { read } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/badge";
import { PageBody } from "@/ui/page-body";
import { PreviewBody } from "./preview-body";

interface Props {
  program: string;
  content: string;
}

/** A content of the draft, as a learner would meet it. */
export async function Preview({ program: program_id, content: content_id }: Props) {
  const [program, content] = await Promise.all([
    read((api) => api.GET("/api/v1/programs/{program_id}", { params: { path: { program_id } } })),
    read((api) =>
      api.GET("/api/v1/contents/{content_id}/preview", { params: { path: { content_id } } }),
    ),
  ]);
  const total = program.outline.reduce((sum, group) => sum + group.contents.length, 0);
  const back = {
    href: paths.program(program.team, program.id, content.id),
    label: "Back to the editor",
  };
  return (
    <>
      <FocusBar
        back={back}
        sign="close"
        title={program.title}
        subtitle="As a learner meets the draft"
      >
        <Badge tone="blue">Preview, nothing is recorded</Badge>
      </FocusBar>
      <main id="main" tabIndex={-1} className="outline-none">
        <PageBody>
          <PreviewFrame program_id={program.id} content={content} contents_total={total}>
            <PreviewBody key={content.id} content={content} />
          </PreviewFrame>
        </PageBody>
      </main>
    </>
  );
}
