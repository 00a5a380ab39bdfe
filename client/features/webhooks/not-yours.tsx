import { Callout } from "@/ui/callout";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";

/** For whoever comes by the address alone. */
export function NotYours() {
  return (
    <>
      <PageHeader title="Webhooks" />
      <PageBody width="narrow" align="start">
        <Callout title="Only admins see webhooks">
          Your roles in this team do not include it.
        </Callout>
      </PageBody>
    </>
  );
}
