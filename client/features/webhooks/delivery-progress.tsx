"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { exactMoment, type Place } from "@/lib/format";
import { Callout } from "@/ui/callout";
import type { DeliveryDetail } from "./types";

const LOOK_AGAIN_MS = 2000;
/** What is not due within this is not waited for. */
const SOON_MS = 15_000;

/** Says when a waiting delivery is tried, and looks again while that is about to happen. */
export function DeliveryProgress({ delivery, place }: { delivery: DeliveryDetail; place: Place }) {
  const router = useRouter();
  const next = delivery.next_attempt_at ?? null;
  useEffect(() => {
    if (!next || new Date(next).getTime() - Date.now() > SOON_MS) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [next, router]);
  if (!next) return null;
  return (
    <Callout
      className="mb-8"
      title={delivery.attempts_made === 0 ? "Waits for its first attempt" : "Is tried again"}
    >
      {delivery.attempts_made === 0
        ? "It goes out as soon as what stands before it is through."
        : `Next ${exactMoment(next, place)}.`}
    </Callout>
  );
}
