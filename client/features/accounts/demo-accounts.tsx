"use client";

import { useState } from "react";
import { asProblem, type FormProblem } from "@/lib/api/problems";
import { signIn } from "@/lib/auth";
import { Avatar } from "@/ui/avatar";
import { FormProblemCallout } from "@/ui/form-problem";
import { Spinner } from "@/ui/spinner";
import { arrive } from "./arrive";

/** The people of the demo data and what each is there to show. */
const PEOPLE = [
  { name: "Leo Brandt", email: "leo@footplate.test", shows: "learns" },
  { name: "Max Okafor", email: "max@footplate.test", shows: "invites and watches" },
  { name: "Ada Lindqvist", email: "ada@footplate.test", shows: "writes programs" },
  { name: "Olga Petrenko", email: "olga@footplate.test", shows: "runs the team" },
];
const PASSWORD = "footplate-demo";

/** On a machine with the demo data: one press signs in as one of its people. */
export function DemoAccounts({ next }: { next: string }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<FormProblem | null>(null);

  const enter = async (email: string) => {
    setBusy(email);
    setProblem(null);
    try {
      await signIn(email, PASSWORD);
      arrive(next);
    } catch (thrown) {
      const { message, requestId } = asProblem(thrown);
      setProblem({ message, requestId });
      setBusy(null);
    }
  };

  return (
    <section aria-labelledby="demo" className="mt-10 border-line border-t pt-5">
      <h2 id="demo" className="font-semibold text-14">
        Look around as
      </h2>
      <p className="mb-3 text-13 text-ink-3">
        Demo data. The password of all four is{" "}
        <code className="font-mono text-12 text-ink-2">{PASSWORD}</code>.
      </p>
      <ul className="grid gap-x-4 sm:grid-cols-2">
        {PEOPLE.map((person) => (
          <li key={person.email}>
            <button
              type="button"
              disabled={busy !== null}
              onClick={() => enter(person.email)}
              className="-mx-2 flex w-[calc(100%+1rem)] items-center gap-2.5 rounded-s px-2 py-1.5 text-start hover:bg-sunken disabled:cursor-progress"
            >
              {busy === person.email ? (
                <span className="grid size-8 place-items-center">
                  <Spinner />
                </span>
              ) : (
                <Avatar name={person.name} />
              )}
              <span className="min-w-0 leading-snug">
                <span className="block truncate font-medium">{person.name}</span>
                <span className="block text-12 text-ink-3">{person.shows}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <FormProblemCallout problem={problem} className="mt-3" />
    </section>
  );
}
