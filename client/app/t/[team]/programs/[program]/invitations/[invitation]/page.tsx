import type { Metadata } from "next";
import { AccommodationPart } from "@/features/accommodations/accommodation-part";
import { PersonTraining } from "@/features/person-training/person-training";

export const metadata: Metadata = { title: "Training of one person" };

interface Props {
  params: Promise<{ team: string; program: string; invitation: string }>;
}

export default async function PersonTrainingPage({ params }: Props) {
  const { team, program, invitation } = await params;
  return (
    <PersonTraining
      team={team}
      program={program}
      invitation={invitation}
      extra={(about) => <AccommodationPart invitation={invitation} {...about} />}
    />
  );
}
