import type { ReactNode } from "react";
import { SeeingBanner } from "@/features/shell/seeing-banner";
import { meOrNobody } from "@/lib/session";

/** Pages without the team's shell say as well whom an admin sees the team as. */
export default async function PlainLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <SeeingBanner sight={(await meOrNobody())?.seeing_as ?? null} />
    </>
  );
}
