import type { Metadata } from "next";
import { MyCertificates } from "@/features/certificates/my-certificates";
import { read } from "@/lib/api/server";
import { me, placeFor } from "@/lib/session";
import { PageBody } from "@/ui/page-body";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "Certificates" };

interface Props {
  searchParams: Promise<{ cursor?: string }>;
}

export default async function CertificatesPage({ searchParams }: Props) {
  const { cursor } = await searchParams;
  const [person, page] = await Promise.all([
    me(),
    read((api) => api.GET("/api/v1/me/certificates", { params: { query: { cursor } } })),
  ]);
  return (
    <PageBody>
      <PageHeader look="learner" title="Certificates" />
      <MyCertificates
        certificates={page.items}
        next={page.next ?? null}
        now={new Date()}
        place={placeFor(person)}
      />
    </PageBody>
  );
}
