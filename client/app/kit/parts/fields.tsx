"use client";

import { Search } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "@/ui/checkbox";
import { Combobox } from "@/ui/combobox";
import { DateField } from "@/ui/date-field";
import { Field, FieldSet } from "@/ui/field";
import { FileDrop } from "@/ui/file-drop";
import { FormProblemCallout } from "@/ui/form-problem";
import { Input, Textarea } from "@/ui/input";
import { NumberField } from "@/ui/number-field";
import { PasswordInput } from "@/ui/password-input";
import { RadioGroup } from "@/ui/radio-group";
import { Select } from "@/ui/select";
import { Switch } from "@/ui/switch";
import { TagsInput } from "@/ui/tags-input";

const ROLES = [
  { value: "learner", label: "Learner", hint: "Learns and holds certificates" },
  { value: "author", label: "Author", hint: "Writes and publishes programs" },
  { value: "manager", label: "Manager", hint: "Invites people and watches deadlines" },
];
const ZONES = ["Europe/Berlin", "Europe/Amsterdam", "Europe/Oslo"].map((zone) => ({
  value: zone,
  label: zone,
}));

export function Fields() {
  const [role, setRole] = useState("author");
  const [zone, setZone] = useState<string | null>("Europe/Berlin");
  const [minutes, setMinutes] = useState<number | null>(3);
  const [date, setDate] = useState("2026-11-27");
  const [on, setOn] = useState(true);
  const [retrain, setRetrain] = useState("retrain");
  const [emails, setEmails] = useState([
    "leo@footplate.test",
    "max@footplate",
    "ada@footplate.test",
  ]);
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
      <Field label="Title" hint="As people see it in their list." required>
        <Input defaultValue="Working safely at heights" />
      </Field>
      <Field label="E-mail address" error="Enter an e-mail address, such as anna@example.com.">
        <Input defaultValue="anna@" />
      </Field>
      <Field label="Password">
        <PasswordInput defaultValue="footplate-demo" />
      </Field>
      <Field label="Search">
        <Input icon={<Search />} placeholder="Name, e-mail or group" />
      </Field>
      <Field label="Role">
        <Select options={ROLES} value={role} onValueChange={setRole} />
      </Field>
      <Field label="Zone" optional>
        <Combobox options={ZONES} value={zone} onValueChange={setZone} clearable />
      </Field>
      <Field label="Spend at least" hint="Counted by the server while the page is open.">
        <NumberField value={minutes} onValueChange={setMinutes} unit="minutes" min={0} />
      </Field>
      <Field label="Due" hint="End of that day, Berlin.">
        <DateField value={date} onValueChange={setDate} />
      </Field>
      <Field label="Note" optional>
        <Textarea defaultValue="Harness checks are daily from 1 December." />
      </Field>
      <Field label="People" hint="Type or paste addresses.">
        <TagsInput
          value={emails}
          onValueChange={setEmails}
          problemOf={(entry) => (entry.endsWith(".test") ? null : "not an e-mail address")}
        />
      </Field>
      <FieldSet legend="The 218 who completed">
        <RadioGroup
          look="rows"
          aria-label="The 218 who completed"
          value={retrain}
          onValueChange={setRetrain}
          options={[
            {
              value: "leave",
              label: "Leave them",
              hint: "For corrections that do not change what a person must know.",
            },
            { value: "retrain", label: "Retrain", hint: "Invite all 218 again, now." },
          ]}
        />
      </FieldSet>
      <div className="grid content-start gap-4">
        <Switch
          checked={on}
          onCheckedChange={setOn}
          label="In order"
          hint="Each content unlocks the next"
        />
        <Checkbox defaultChecked label="Required" hint="Counts towards completion" />
        <Checkbox indeterminate label="Some of them" />
        <Checkbox label="Not chosen" />
        <Checkbox disabled label="Not now" />
      </div>
      <FileDrop
        title="Drop a video here"
        hint="MP4 or WebM, up to 4 GB"
        onFiles={() => undefined}
      />
      <FormProblemCallout
        problem={{
          message: "Somebody else published edition 4 a moment ago.",
          requestId: "78608d24403c44d2",
        }}
      />
    </div>
  );
}
