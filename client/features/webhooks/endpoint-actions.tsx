"use client";

import {
  Ellipsis,
  KeyRound,
  Pause,
  Pencil,
  Play,
  Power,
  RotateCcw,
  Send,
  Trash2,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import type { Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { iconButtonClass } from "@/ui/icon-button-class";
import { Menu, MenuItem, MenuLink } from "@/ui/menu";
import { notify } from "@/ui/toasts";
import { EndpointDialogs, type WhichDialog } from "./endpoint-dialogs";
import type { Endpoint } from "./types";

interface Props {
  team: string;
  endpoint: Endpoint;
  place: Place;
}

/** What may be done with an endpoint; the server says which. */
export function EndpointActions({ team, endpoint, place }: Props) {
  const router = useRouter();
  const [dialog, setDialog] = useState<WhichDialog>(null);
  const [busy, setBusy] = useState(false);
  const may = (action: Endpoint["actions"][number]) => endpoint.actions.includes(action);
  if (endpoint.actions.length === 0) return null;
  const path = { endpoint_id: endpoint.id };

  const test = async () => {
    setBusy(true);
    try {
      const call = api.POST("/api/v1/webhook-endpoints/{endpoint_id}/test", { params: { path } });
      const delivery = await send(call);
      router.push(paths.delivery(team, endpoint.id, delivery.id));
    } catch (thrown) {
      notify({ title: "The test was not sent", description: problemWords(thrown) });
      setBusy(false);
    }
  };
  const change = async (body: { paused?: boolean; enabled?: boolean }, title: string) => {
    try {
      await api.PATCH("/api/v1/webhook-endpoints/{endpoint_id}", { params: { path }, body });
      notify({ title });
      router.refresh();
    } catch (thrown) {
      notify({ title: "Nothing was changed", description: problemWords(thrown) });
    }
  };

  return (
    <>
      {may("enable") && (
        <Button
          size="s"
          variant="primary"
          icon={<Power size={16} />}
          onClick={() => change({ enabled: true }, "Enabled")}
        >
          Enable
        </Button>
      )}
      {may("resume") && (
        <Button
          size="s"
          variant="primary"
          icon={<Play size={16} />}
          onClick={() => change({ paused: false }, "Resumed")}
        >
          Resume
        </Button>
      )}
      {may("test") && (
        <Button size="s" icon={<Send size={16} />} loading={busy} onClick={test}>
          Send a test
        </Button>
      )}
      <Menu
        align="end"
        trigger={
          <button type="button" aria-label="More for this webhook" className={iconButtonClass("s")}>
            <Ellipsis size={16} aria-hidden />
          </button>
        }
      >
        <MenuLink href={paths.editWebhook(team, endpoint.id)} icon={<Pencil size={16} />}>
          Change
        </MenuLink>
        {may("retry") && (
          <MenuItem icon={<RotateCcw size={16} />} onSelect={() => setDialog("retry")}>
            Send failed ones again…
          </MenuItem>
        )}
        <MenuItem icon={<KeyRound size={16} />} onSelect={() => setDialog("rotate")}>
          New secret…
        </MenuItem>
        {may("pause") && (
          <MenuItem
            icon={<Pause size={16} />}
            onSelect={() => change({ paused: true }, "Paused: deliveries are kept")}
          >
            Pause
          </MenuItem>
        )}
        {may("disable") && (
          <MenuItem icon={<Power size={16} />} onSelect={() => setDialog("disable")}>
            Disable…
          </MenuItem>
        )}
        <MenuItem danger icon={<Trash2 size={16} />} onSelect={() => setDialog("delete")}>
          Delete…
        </MenuItem>
      </Menu>
      <EndpointDialogs
        team={team}
        endpoint={endpoint}
        place={place}
        dialog={dialog}
        onDialog={setDialog}
      />
    </>
  );
}
