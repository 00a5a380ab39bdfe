"use client";

import dynamic from "next/dynamic";
import { BankOrigin } from "@/features/bank/bank-origin";
import { putIntoBank } from "@/features/bank/copies";
import { AddDraw, Draws } from "@/features/bank/draws";
import { MediaContent, type PreviewPlayer } from "@/features/editor/media/media-content";
import { QuizContent } from "@/features/editor/quiz/quiz-content";
import { TextContent } from "@/features/editor/text/text-content";
import type { AssetPicker, BankSlot, TransferSlot } from "@/features/editor/types";
import { LessonPlayer } from "@/features/player/lesson-player";
import { Builder } from "@/features/programs/builder/builder";
import type { EditorSlot } from "@/features/programs/builder/context";
import type { Content, Program } from "@/features/programs/types";
import { QuestionTransfer } from "@/features/question-import/question-transfer";
import type { Place } from "@/lib/format";

const BankPicker = dynamic(() => import("@/features/bank/bank-picker").then((m) => m.BankPicker));
const AssetDialog = dynamic(() =>
  import("@/features/media/asset-dialog").then((m) => m.AssetDialog),
);

interface Props {
  program: Program;
  content: Content | null;
  place: Place;
  invitations: boolean;
  results: boolean;
}

/** The builder with an editor for each kind of content. */
export function ProgramBuilder(props: Props) {
  return <Builder {...props} renderEditor={(slot) => <KindEditor {...slot} />} />;
}

function KindEditor(slot: EditorSlot) {
  const picker: AssetPicker = (wanted) =>
    wanted.open ? <AssetDialog {...wanted} team={slot.team} /> : null;
  const { content_type } = slot.content;
  if (content_type === "text") return <TextContent {...slot} picker={picker} />;
  if (content_type === "quiz")
    return <QuizContent {...slot} bank={bankOf(slot.team)} transfer={QuizTransfer} />;
  return <MediaContent {...slot} picker={picker} player={PlayOnly} />;
}

const QuizTransfer: TransferSlot = ({ content, ...rest }) => (
  <QuestionTransfer
    {...rest}
    place={{ kind: "quiz", content_id: content.id }}
    name={`“${content.title}”`}
  />
);

const PlayOnly: PreviewPlayer = ({ kind, title, ...media }) => (
  <LessonPlayer kind={kind} title={title} media={{ ...media, captions: [], cues: [] }} />
);

function bankOf(team: string): BankSlot {
  return {
    picker: (wanted) => (wanted.open ? <BankPicker {...wanted} team={team} /> : null),
    origin: (props) => <BankOrigin {...props} team={team} />,
    put: (question) => putIntoBank(team, question),
    draws: (props) => <Draws {...props} team={team} />,
    add_draw: (props) => <AddDraw {...props} team={team} />,
  };
}
