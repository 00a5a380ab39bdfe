"use client";

import {
  ArrowRight,
  CircleAlert,
  CircleCheck,
  Clock,
  Download,
  Ellipsis,
  Lock,
  Pencil,
  Play,
  Plus,
  Trash2,
} from "lucide-react";
import { Avatar } from "@/ui/avatar";
import { Badge } from "@/ui/badge";
import { Button, ButtonLink } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Kbd } from "@/ui/kbd";
import { Link } from "@/ui/link";
import { Mark, Wordmark } from "@/ui/wordmark";

export function Actions() {
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" size="l" icon={<Play size={18} />}>
          Continue
        </Button>
        <Button variant="primary" icon={<Plus size={16} />}>
          Invite people
        </Button>
        <Button icon={<Download size={16} />}>Export</Button>
        <Button variant="quiet">See the outline</Button>
        <Button variant="danger">Revoke</Button>
        <Button variant="danger-solid">Delete program</Button>
        <Button variant="primary" disabled>
          Publish edition 4
        </Button>
        <Button variant="primary" loading>
          Publishing
        </Button>
        <Button size="s">Small</Button>
        <ButtonLink href="/kit" iconEnd={<ArrowRight size={16} className="mirror-rtl" />}>
          Next
        </ButtonLink>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <IconButton label="Edit" icon={<Pencil size={18} />} />
        <IconButton label="More" icon={<Ellipsis size={18} />} tone="framed" />
        <IconButton label="Delete" icon={<Trash2 size={18} />} tone="danger" />
        <IconButton label="Saving" icon={<Pencil size={18} />} loading />
        <Link href="/kit">A link in text</Link>
        <Link href="/kit" tone="alone">
          All 9 programs
        </Link>
        <Link href="/kit" tone="title">
          Working safely at heights
        </Link>
        <Kbd>⌘ K</Kbd>
        <Avatar name="Leo Brandt" tone="accent" />
        <Avatar name="Max Okafor" size="s" />
        <Mark />
        <Wordmark />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Badge>Due 3 Dec</Badge>
        <Badge tone="red" icon={<CircleAlert />}>
          2 days late
        </Badge>
        <Badge tone="amber" icon={<Clock />}>
          Due Friday
        </Badge>
        <Badge tone="green" icon={<CircleCheck />}>
          Completed
        </Badge>
        <Badge tone="blue">New</Badge>
        <Badge tone="accent">Published, edition 2</Badge>
        <Badge icon={<Lock />}>Expired</Badge>
      </div>
    </div>
  );
}
