"use client";

import { Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { problemWords } from "@/lib/api/problems";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { cx } from "@/ui/cx";
import { Drawing, drawingFor } from "@/ui/drawings";
import { EmptyState } from "@/ui/empty-state";
import { SegmentedControl } from "@/ui/segmented-control";
import { Loading, Skeleton } from "@/ui/skeleton";
import { AddMenu } from "../outline/add-menu";
import { OutlinePanel } from "../outline/outline-panel";
import { ContentSettings } from "../settings/content-settings";
import { ProgramFace, ProgramSettings } from "../settings/program-settings";
import { BuilderHeader } from "./builder-header";
import { BuilderProvider, type BuilderProviderProps } from "./builder-provider";
import { ContentHead } from "./content-head";
import { type EditorSlot, useBuilder } from "./context";
import { SaveProblems } from "./save-problems";

type View = "outline" | "edit" | "settings";

interface Props extends Omit<BuilderProviderProps, "children"> {
  /** Whether the caller may see who is invited. */
  invitations: boolean;
  /** Whether the caller may see how quizzes go. */
  results: boolean;
  /** The editor of one content, by its kind. */
  renderEditor: (slot: EditorSlot) => ReactNode;
}

/** Outline, editor and rules side by side; one at a time where there is no room. */
export function Builder({ invitations, results, renderEditor, ...provided }: Props) {
  const [view, setView] = useState<View>("edit");
  return (
    <BuilderProvider {...provided}>
      <div className="flex flex-col lg:h-dvh lg:overflow-hidden">
        <BuilderHeader invitations={invitations} results={results} />
        <div className="px-4 py-3 xl:hidden">
          <SegmentedControl
            label="Part of the builder"
            value={view}
            onValueChange={setView}
            options={[
              { value: "outline", label: "Outline", className: "lg:hidden" },
              { value: "edit", label: "Edit" },
              { value: "settings", label: "Settings" },
            ]}
          />
        </div>
        <div className="grid min-h-0 flex-1 lg:grid-cols-[264px_minmax(0,1fr)] xl:grid-cols-[264px_minmax(0,1fr)_284px]">
          <section
            aria-label="Outline"
            className={cx(
              "border-line p-3 lg:overflow-y-auto lg:border-e lg:bg-paper",
              view !== "outline" && "max-lg:hidden",
            )}
          >
            <OutlinePanel onOpen={() => setView("edit")} />
          </section>
          <section
            aria-label="Editor"
            className={cx(
              "min-w-0 lg:overflow-y-auto",
              view === "outline" && "max-lg:hidden",
              view === "settings" && "max-xl:hidden",
            )}
          >
            <EditorPart renderEditor={renderEditor} />
          </section>
          <SettingsPart hidden={view !== "settings"} />
        </div>
      </div>
    </BuilderProvider>
  );
}

function SettingsPart({ hidden }: { hidden: boolean }) {
  const { content, editable } = useBuilder();
  return (
    <section
      aria-label="Settings"
      // Where every field is disabled, nothing else in it lets the keyboard scroll.
      tabIndex={editable ? undefined : 0}
      className={cx(
        "border-line p-4 pb-10 lg:overflow-y-auto xl:border-s xl:bg-paper xl:px-5",
        hidden && "max-xl:hidden",
      )}
    >
      <div className="max-w-md">
        {content && <ContentSettings key={content.id} content={content} />}
        <ProgramSettings />
        <ProgramFace />
      </div>
    </section>
  );
}

function EditorPart({ renderEditor }: Pick<Props, "renderEditor">) {
  const builder = useBuilder();
  const { content, program, editable, loadProblem } = builder;
  if (content === null) return <NothingYet />;
  if (loadProblem)
    return (
      <Callout
        tone="red"
        alert
        className="m-6"
        title="This content could not be opened"
        actions={
          <Button size="s" onClick={() => void builder.refreshContent().catch(() => undefined)}>
            Try again
          </Button>
        }
      >
        {problemWords(loadProblem)}
      </Callout>
    );
  if (content === undefined) return <EditorSkeleton />;
  return (
    <>
      {program.state === "archived" && (
        <Callout className="mx-6 mt-4 max-sm:mx-4" title="This program is archived">
          It can be read, and nothing in it can be changed.
          {program.actions.includes("restore") &&
            " Restore it from the menu above to go on with it."}
        </Callout>
      )}
      <SaveProblems />
      <div key={`${content.id} ${builder.edition_of_editor}`}>
        <ContentHead content={content} />
        {renderEditor({
          team: program.team,
          content,
          editable,
          program_passing_percentage: program.passing_percentage,
          change: builder.changeContent,
          refresh: builder.refreshContent,
        })}
      </div>
    </>
  );
}

function NothingYet() {
  const { program, editable } = useBuilder();
  return (
    <div className="p-6 max-sm:p-4">
      <EmptyState
        title="Nothing to learn yet"
        drawing={<Drawing name={drawingFor(program.id, program.cover_drawing)} />}
        action={
          editable && (
            <AddMenu
              trigger={
                <Button variant="primary" icon={<Plus size={16} />}>
                  Add the first content
                </Button>
              }
            />
          )
        }
      >
        A program is a row of contents: texts to read, videos and recordings, quizzes. Sections are
        headings over them. Everything is saved as you type, and nobody sees it until you publish.
      </EmptyState>
    </div>
  );
}

function EditorSkeleton() {
  return (
    <Loading label="Loading the content">
      <div className="mx-auto grid max-w-[664px] gap-4 p-8 max-sm:p-4">
        <Skeleton className="h-5 w-24" />
        <Skeleton className="h-9 w-3/4" />
        <Skeleton className="mt-4 h-4 w-full" />
        <Skeleton className="h-4 w-11/12" />
        <Skeleton className="h-4 w-4/5" />
      </div>
    </Loading>
  );
}
