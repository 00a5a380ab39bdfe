"use client";

import { Ellipsis, Pencil, RotateCcwKey, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { problemWords } from "@/lib/api/problems";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { iconButtonClass } from "@/ui/icon-button-class";
import { Menu, MenuItem } from "@/ui/menu";
import { notify } from "@/ui/toasts";
import { RotateDialog } from "./rotate-dialog";
import { SecretDialog } from "./secret-dialog";

interface Props {
  name: string;
  /** The verb for ending it: "Revoke" a token, "Delete" an application. */
  endLabel: string;
  /** What ends with it. */
  endWords: ReactNode;
  secretLabel: string;
  /** Absent where the server does not offer it. */
  change?: () => void;
  rotate?: (overlapHours: number) => Promise<string>;
  end?: () => Promise<unknown>;
}

/** What may be done with a token or an application; the server says which. */
export function RowMenu({ name, endLabel, endWords, secretLabel, change, rotate, end }: Props) {
  const router = useRouter();
  const [dialog, setDialog] = useState<"rotate" | "end" | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  if (!rotate && !end) return null;
  return (
    <>
      <Menu
        align="end"
        trigger={
          <button type="button" aria-label={`More for ${name}`} className={iconButtonClass("s")}>
            <Ellipsis size={16} aria-hidden />
          </button>
        }
      >
        {change && (
          <MenuItem icon={<Pencil size={16} />} onSelect={change}>
            Change…
          </MenuItem>
        )}
        {rotate && (
          <MenuItem icon={<RotateCcwKey size={16} />} onSelect={() => setDialog("rotate")}>
            New secret…
          </MenuItem>
        )}
        {end && (
          <MenuItem danger icon={<Trash2 size={16} />} onSelect={() => setDialog("end")}>
            {endLabel}…
          </MenuItem>
        )}
      </Menu>
      {dialog === "rotate" && rotate && (
        <RotateDialog
          name={name}
          onClose={() => setDialog(null)}
          rotate={async (hours) => {
            setSecret(await rotate(hours));
            setDialog(null);
          }}
        />
      )}
      {secret && (
        <SecretDialog
          title={`The new secret of “${name}”`}
          values={[{ label: secretLabel, value: secret }]}
          onClose={() => {
            setSecret(null);
            router.refresh();
          }}
        />
      )}
      <ConfirmDialog
        open={dialog === "end"}
        onOpenChange={(open) => setDialog(open ? "end" : null)}
        title={`${endLabel} “${name}”?`}
        confirmLabel={endLabel}
        danger
        describeError={problemWords}
        onConfirm={async () => {
          await end?.();
          notify({ title: `“${name}” works no more` });
          router.refresh();
        }}
      >
        {endWords}
      </ConfirmDialog>
    </>
  );
}
