import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Drawing } from "@/ui/drawings";
import { EmptyState } from "@/ui/empty-state";
import { ErrorState } from "@/ui/error-state";
import { Loading, SkeletonRows } from "@/ui/skeleton";

export function States() {
  return (
    <div className="grid gap-8">
      <EmptyState
        title="No programs yet"
        drawing={<Drawing name="wheel" />}
        action={<Button variant="primary">New program</Button>}
      >
        A program is an ordered set of texts, videos, recordings and quizzes. Write the first one,
        then invite people to it.
      </EmptyState>
      <ErrorState
        heading="h2"
        title="This page could not be shown"
        requestId="78608d24403c44d28e24c740d09cab6a"
        actions={<Button>Try again</Button>}
      >
        Something went wrong on our side. Nothing you did is lost.
      </ErrorState>
      <Loading>
        <SkeletonRows rows={3} />
      </Loading>
      <div className="grid gap-3 sm:grid-cols-2">
        <Callout tone="blue" title="Edition 4 is live">
          People who have not begun start with it.
        </Callout>
        <Callout tone="amber" title="Less than 6.25 m below you?">
          Use a retractable lifeline or a lower-fall system.
        </Callout>
        <Callout tone="red" title="Question 4 has no correct answer">
          Nobody could pass the quiz as it is.
        </Callout>
        <Callout tone="green">All 218 people were invited.</Callout>
      </div>
    </div>
  );
}
