"use client";

import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Checkbox } from "@/ui/checkbox";
import { Dialog } from "@/ui/dialog";
import { Input } from "@/ui/input";
import { Skeleton } from "@/ui/skeleton";
import { allMembers } from "./all-members";
import type { Group, Member } from "./types";

interface Props {
  team: string;
  group: Group;
  onClose: () => void;
  onChanged: () => void;
}

/** Who is in a group: the whole team with ticks, found by typing. */
export function GroupMembers({ team, group, onClose, onChanged }: Props) {
  const [everybody, setEverybody] = useState<Member[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    allMembers(team)
      .then((members) => {
        setEverybody(members);
        const inside = members.filter((one) => one.groups.some(({ id }) => id === group.id));
        setChosen(new Set(inside.map((one) => one.id)));
      })
      .catch((thrown) => setFailure(problemWords(thrown)));
  }, [team, group.id]);

  const save = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await send(
        api.PUT("/api/v1/groups/{group_id}/members", {
          params: { path: { group_id: group.id } },
          body: { membership_ids: [...chosen] },
        }),
      );
      onChanged();
      onClose();
    } catch (thrown) {
      setFailure(problemWords(thrown));
      setBusy(false);
    }
  };
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const wanted = typed.trim().toLocaleLowerCase();
  const shown = (everybody ?? []).filter((one) =>
    `${one.name} ${one.email}`.toLocaleLowerCase().includes(wanted),
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Members of ${group.name}`}
      description={everybody ? `${counted(chosen.size, "person", "people")} chosen` : undefined}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={save} loading={busy} disabled={everybody === null}>
            Save members
          </Button>
        </>
      }
    >
      <Input
        type="search"
        aria-label="Find a member"
        placeholder="Find a member"
        icon={<Search size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {failure && (
        <Callout tone="red" alert className="mt-4">
          {failure}
        </Callout>
      )}
      {everybody === null && !failure && <Skeleton className="mt-4 h-60" />}
      <ul className="mt-4 grid gap-3">
        {shown.map((one) => (
          <li key={one.id}>
            <Checkbox
              label={one.name || one.email}
              hint={one.name ? one.email : undefined}
              checked={chosen.has(one.id)}
              onCheckedChange={(on) => toggle(one.id, on)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
