import type { Metadata } from "next";
import { read } from "@/lib/api/server";
import { me, myTeam, placeFor } from "@/lib/session";
import { ProgramBuilder } from "./program-builder";

export const metadata: Metadata = { title: "Program" };

interface Props {
  params: Promise<{ team: string; program: string }>;
  searchParams: Promise<{ content?: string }>;
}

export default async function ProgramPage({ params, searchParams }: Props) {
  const [{ team: slug, program: program_id }, { content: asked }] = await Promise.all([
    params,
    searchParams,
  ]);
  const [person, team, program] = await Promise.all([
    me(),
    myTeam(slug),
    read((api) => api.GET("/api/v1/programs/{program_id}", { params: { path: { program_id } } })),
  ]);
  const ids = program.outline.flatMap((group) => group.contents.map((content) => content.id));
  const content_id = asked && ids.includes(asked) ? asked : ids[0];
  const content = content_id
    ? await read((api) =>
        api.GET("/api/v1/contents/{content_id}", { params: { path: { content_id } } }),
      )
    : null;
  return (
    <ProgramBuilder
      key={`${program.id} ${program.state}`}
      program={program}
      content={content}
      place={placeFor(person, team?.timezone)}
      invitations={team?.actions.includes("invitations.read") ?? false}
      results={team?.actions.includes("results.read") ?? false}
    />
  );
}
