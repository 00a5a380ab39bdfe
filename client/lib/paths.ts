/** Every address of the client. Segments are encoded here and nowhere else. */

type Query = Record<string, string | number | null | undefined>;

const part = encodeURIComponent;

function withQuery(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  if (pairs.length === 0) return path;
  return `${path}?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`;
}

/**
 * The address a person is sent to after signing in: a path on this site, or the
 * start page. Anything that could lead elsewhere ("//host", "/\host", a scheme,
 * control characters) is not a path on this site.
 */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith("/")) return "/";
  const base = "http://footplate.invalid";
  const url = URL.parse(next, base);
  return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : "/";
}

const team = (slug: string) => `/t/${part(slug)}`;
const program = (slug: string, id: string) => `${team(slug)}/programs/${part(id)}`;
const training = (invitation: string) => `/learn/${part(invitation)}`;
const lesson = (invitation: string, content: string) => `${training(invitation)}/${part(content)}`;
const webhooks = (slug: string) => `${team(slug)}/settings/webhooks`;

export const paths = {
  start: () => "/",

  signIn: (next?: string) => withQuery("/sign-in", { next }),
  signUp: (next?: string) => withQuery("/sign-up", { next }),
  signOut: () => "/sign-out",
  reset: (email?: string) => withQuery("/reset", { email }),
  resetKey: (key: string) => `/reset/${part(key)}`,
  verifyEmail: (key: string) => `/verify-email/${part(key)}`,
  invitation: (token: string) => `/i/${part(token)}`,
  join: (token: string) => `/join/${part(token)}`,
  account: () => "/account",
  tokens: () => "/account/tokens",
  newTeam: () => "/teams/new",

  certificates: () => "/certificates",
  certificate: (number: string) => `/c/${part(number)}`,
  verify: (number?: string) => withQuery("/verify", { number }),

  team,
  programs: (slug: string, query?: Query) => withQuery(`${team(slug)}/programs`, query),
  program: (slug: string, id: string, content?: string) =>
    withQuery(program(slug, id), { content }),
  publish: (slug: string, id: string) => `${program(slug, id)}/publish`,
  editions: (slug: string, id: string) => `${program(slug, id)}/editions`,
  roster: (slug: string, id: string, query?: Query) =>
    withQuery(`${program(slug, id)}/invitations`, query),
  results: (slug: string, id: string, query?: Query) =>
    withQuery(`${program(slug, id)}/results`, query),
  marking: (slug: string) => `${team(slug)}/marking`,
  invite: (slug: string, id: string) => `${program(slug, id)}/invitations/new`,
  personTraining: (slug: string, id: string, invitation: string) =>
    `${program(slug, id)}/invitations/${part(invitation)}`,
  funnel: (slug: string, id: string) => `${program(slug, id)}/progress`,
  people: (slug: string, query?: Query) => withQuery(`${team(slug)}/people`, query),
  groups: (slug: string) => `${team(slug)}/people/groups`,
  teamCertificates: (slug: string, query?: Query) => withQuery(`${team(slug)}/certificates`, query),
  questions: (slug: string, query?: Query) => withQuery(`${team(slug)}/questions`, query),
  newBankQuestion: (slug: string) => `${team(slug)}/questions/new`,
  bankQuestion: (slug: string, id: string) => `${team(slug)}/questions/${part(id)}`,
  media: (slug: string, query?: Query) => withQuery(`${team(slug)}/media`, query),
  settings: (slug: string) => `${team(slug)}/settings`,
  teamTokens: (slug: string) => `${team(slug)}/settings/tokens`,
  roles: (slug: string) => `${team(slug)}/settings/roles`,
  role: (slug: string, key: string) => `${team(slug)}/settings/roles/${part(key)}`,
  newRole: (slug: string, from?: string) => withQuery(`${team(slug)}/settings/roles/new`, { from }),
  audit: (slug: string, query?: Query) => withQuery(`${team(slug)}/settings/audit`, query),
  webhooks: (slug: string, query?: Query) => withQuery(webhooks(slug), query),
  newWebhook: (slug: string) => `${webhooks(slug)}/new`,
  webhook: (slug: string, id: string, query?: Query) =>
    withQuery(`${webhooks(slug)}/${part(id)}`, query),
  editWebhook: (slug: string, id: string) => `${webhooks(slug)}/${part(id)}/edit`,
  delivery: (slug: string, endpoint: string, id: string) =>
    `${webhooks(slug)}/${part(endpoint)}/${part(id)}`,

  training,
  lesson,
  attempt: (invitation: string, content: string, attempt: string) =>
    `${lesson(invitation, content)}/attempts/${part(attempt)}`,
  preview: (programId: string, content: string) => `/preview/${part(programId)}/${part(content)}`,

  docs: () => "/docs",
  guide: (slug: string) => `/docs/${part(slug)}`,
  reference: (resource?: string, operation?: string) =>
    `/docs/api${resource ? `/${part(resource)}` : ""}${operation ? `#${part(operation)}` : ""}`,
  eventTypes: (type?: string) => `/docs/api/events${type ? `#${part(type)}` : ""}`,
  problems: () => "/problems",
  problem: (code: string) => `/problems/${part(code)}`,

  /** What pages ask for again and again while they are looked at. */
  live: {
    roster: (id: string, query: Query) => withQuery(`/api/v1/programs/${part(id)}/roster`, query),
    rosterCounts: (id: string, query: Query) =>
      withQuery(`/api/v1/programs/${part(id)}/roster-counts`, query),
  },

  files: {
    auditExport: (slug: string, query: Query) =>
      withQuery(`/api/v1/teams/${part(slug)}/audit-events/export`, query),
    funnelExport: (id: string) => `/api/v1/programs/${part(id)}/funnel/export`,
    analysisExport: (id: string, quiz: string, query: Query) =>
      withQuery(`/api/v1/programs/${part(id)}/quizzes/${part(quiz)}/analysis/export`, query),
    certificatePdf: (id: string) => `/api/v1/certificates/${part(id)}/pdf`,
    publicCertificatePdf: (number: string) => `/api/v1/verify/${part(number)}/certificate.pdf`,
    publicCertificatePicture: (number: string) => `/api/v1/verify/${part(number)}/picture.svg`,
  },
} as const;
