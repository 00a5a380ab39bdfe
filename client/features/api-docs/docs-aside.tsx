import { paths } from "@/lib/paths";
import { meOrNobody } from "@/lib/session";
import { ButtonLink } from "@/ui/button";

/** The way from the documentation into the product. */
export async function DocsAside() {
  const me = await meOrNobody();
  return me ? (
    <ButtonLink href={paths.start()} variant="quiet">
      Open Footplate
    </ButtonLink>
  ) : (
    <ButtonLink href={paths.signIn(paths.docs())} variant="quiet">
      Sign in
    </ButtonLink>
  );
}
