"use client";

import { problemWords } from "@/lib/api/problems";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { useBuilder } from "../builder/context";
import type { OutlineLine } from "./arrange";

interface Props {
  line: OutlineLine | null;
  onClose: () => void;
}

/** Asks before a content or a section goes, and says what stays. */
export function DeleteDialog({ line, onClose }: Props) {
  const { removeContent, removeSection } = useBuilder();
  const section = line?.kind === "section";
  const title = line?.kind === "content" ? line.content.title : line?.group.section?.title;
  return (
    <ConfirmDialog
      open={line !== null}
      onOpenChange={(open) => !open && onClose()}
      title={section ? `Delete the section “${title}”?` : `Delete “${title}”?`}
      confirmLabel={section ? "Delete section" : "Delete content"}
      danger
      describeError={problemWords}
      onConfirm={() => {
        if (!line) return;
        return section ? removeSection(line.id) : removeContent(line.id);
      }}
    >
      {section
        ? "Its contents stay; they join the section above."
        : "It leaves the draft for good. Published editions keep it, and so do the records of people who learned it."}
    </ConfirmDialog>
  );
}
