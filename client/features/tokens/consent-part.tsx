import { redirect } from "next/navigation";
import { attempt } from "@/lib/api/server";
import { paths } from "@/lib/paths";
import { me } from "@/lib/session";
import { Callout } from "@/ui/callout";
import { PageBody } from "@/ui/page-body";
import { Consent } from "./consent";

const NAMES = [
  "client_id",
  "redirect_uri",
  "response_type",
  "scope",
  "state",
  "code_challenge",
  "code_challenge_method",
] as const;

type Searched = Record<string, string | string[] | undefined>;

/** The request as the application sent it: what OAuth knows, each once. */
function parametersOf(searched: Searched): Record<string, string> {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = searched[name];
      return typeof value === "string" && value ? [[name, value]] : [];
    }),
  );
}

/** What an application asks the signed-in person for. */
export async function ConsentPart({ searched }: { searched: Searched }) {
  const person = await me();
  const parameters = parametersOf(searched);
  const { data, problem } = await attempt((api) =>
    api.GET("/api/v1/oauth/authorization", { params: { query: parameters } }),
  );
  if (data?.redirect_to) redirect(data.redirect_to);
  return (
    <PageBody width="narrow" className="max-w-[30rem] pt-16 max-sm:pt-8">
      {data ? (
        <Consent request={data} parameters={parameters} person={person} />
      ) : (
        <>
          <h1 className="mb-5 font-[620] text-24 tracking-[-0.015em]">Nothing is allowed</h1>
          <Callout tone="red" title="The application’s request does not fit">
            <p>
              {problem.status === 404
                ? "There is no such application in any of your teams."
                : problem.message}
            </p>
            <p className="mt-2">
              You are signed in as {person.email}. Is the application for another account? Sign out,
              then begin again where you came from.
            </p>
          </Callout>
          <p className="mt-5">
            <a href={paths.start()}>To the start page</a>
          </p>
        </>
      )}
    </PageBody>
  );
}
