/** What a field is called where it is typed. */
const NAMES: Record<string, string> = {
  title: "Title",
  description: "Description",
  is_required: "Required",
  time_limit: "Time limit in minutes",
  estimated_minutes: "Takes about, in minutes",
  media_url: "Address of the file",
  passing_percentage: "Pass mark in %",
  completion_timeframe: "Due, in days after the invitation",
  completion_deadline: "Not after",
  sequential: "In order",
  late_completion: "May finish late",
  certificate_validity_months: "Certificate valid, in months",
  recertify_lead_days: "Invite again, in days before its end",
  reminder_days: "Reminders, in days before",
};

function valueWords(value: unknown): string {
  if (value === null || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** What somebody had written, as text to copy from: Markdown as it was typed, rules by their names. */
export function setAsideWords(patch: object): string {
  const { body, ...rest } = patch as { body?: Record<string, unknown>; [name: string]: unknown };
  const text = body?.markdown ?? body?.notes_markdown;
  const parts = Object.entries(rest).map(
    ([name, value]) => `${NAMES[name] ?? name}: ${valueWords(value)}`,
  );
  if (typeof text === "string") parts.push(text);
  else if (body) parts.push(JSON.stringify(body, null, 2));
  return parts.join("\n\n");
}
