/** What things are called in the demo company, by the names of fields and parameters. */

const IDS: Record<string, string> = {
  program_id: "01909f2c-8a10-7c3e-9b1d-5f0c2a7e4d11",
  invitation_id: "01909f2c-9b21-7d4f-8c2e-6a1d3b8f5e22",
  content_id: "01909f2c-ac32-7e50-9d3f-7b2e4c906f33",
  certificate_id: "01909f2c-bd43-7f61-8e40-8c3f5da17044",
  group_id: "01909f2c-ce54-7072-9f51-9d406eb28155",
  membership_id: "01909f2c-df65-7183-8062-ae517fc39266",
  user_id: "01909f2c-e076-7294-9173-bf6280d4a377",
};

const VALUES: Record<string, unknown> = {
  ...IDS,
  team: "northwind",
  slug: "northwind",
  team_name: "Northwind Logistics",
  name: "Leo Brandt",
  owner_name: "Leo Brandt",
  learner_name: "Leo Brandt",
  inviter_name: "Max Okafor",
  author_name: "Ada Lindqvist",
  email: "leo@footplate.test",
  emails: ["leo@footplate.test"],
  title: "Working safely at heights",
  program_title: "Working safely at heights",
  timezone: "Europe/Berlin",
  locale: "en",
  roles: ["learner"],
  role_titles: ["Learner"],
  accent: "#1f6f54",
  q: "leo",
  number: "FP-7K2M-9QXD-4RTW-H3VB-8N6C-5",
  certificate_number: "FP-7K2M-9QXD-4RTW-H3VB-8N6C-5",
  token: "hV3mT8rKq1Zc7Yw5Nd2LxPbUe9Sg4JaF6oQiRtWvXkM",
  reason: "Issued to the wrong person.",
  note: "Was ill for a week.",
  url: "https://hooks.northwind.test/footplate",
  decision: "accept",
  filename: "ladder-check.mp4",
  cover_drawing: "ladder",
  body: "Check both feet of the ladder before you climb.",
  markdown: "Check **both feet** of the ladder.",
  password: "a long enough passphrase",
};

/** Where the same word means something else. */
const IN: Record<string, Record<string, unknown>> = {
  Group: { name: "Drivers North" },
  GroupInput: { name: "Drivers North" },
  GroupName: { name: "Drivers North" },
  Team: { name: "Northwind Logistics" },
  TeamInput: { name: "Northwind Logistics" },
  TeamPatch: { name: "Northwind Logistics" },
  MyTeam: { name: "Northwind Logistics" },
  SectionInput: { title: "Ladders" },
};

const HEADERS: Record<string, string> = {
  "If-Match": '"7"',
  "If-None-Match": 'W/"5d41402abc4b2a76"',
  "Tus-Resumable": "1.0.0",
  "Upload-Offset": "0",
  "Upload-Length": "1048576",
  "Upload-Metadata": "filename bGFkZGVyLm1wNA==,filetype dmlkZW8vbXA0,purpose dmlkZW8=",
};

/** The demo company's value of a field; undefined when the name alone says nothing. */
export function valueNamed(name: string, model: string | null): unknown {
  return (model ? IN[model]?.[name] : undefined) ?? VALUES[name];
}

export function headerNamed(name: string): string | undefined {
  return HEADERS[name];
}

/** An id like the server's, the same for the same name at every rendering. */
export function idNamed(name: string): string {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  const hex = hash.toString(16).padStart(8, "0");
  return (
    IDS[name] ?? `01909f2d-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-9a01-${hex}${hex.slice(0, 4)}`
  );
}
