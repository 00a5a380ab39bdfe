import type { Metadata } from "next";
import { Account } from "@/features/accounts/account";
import { me } from "@/lib/session";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  return (
    <PageBody>
      <PageHeader look="learner" title="Account" />
      <Account me={await me()} />
    </PageBody>
  );
}
