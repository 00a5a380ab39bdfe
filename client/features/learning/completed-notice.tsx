"use client";

import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { useTraining } from "./training-provider";

/** Said where the last required content was just done. */
export function CompletedNotice() {
  const { justCompleted, training } = useTraining();
  return (
    <div role="status" aria-live="polite">
      {justCompleted && (
        <Callout
          tone="green"
          className="mb-6"
          title={`You have completed ${training.program.title}`}
          actions={
            <ButtonLink variant="primary" href={paths.training(training.invitation_id)}>
              See your result
            </ButtonLink>
          }
        >
          Everything required is done, and the server has it.
          {training.certificate_number && " Your certificate is issued."}
        </Callout>
      )}
    </div>
  );
}
