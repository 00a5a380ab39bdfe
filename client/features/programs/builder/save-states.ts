import type { SaveState } from "./draft-saver";

const RANK: Record<SaveState["kind"], number> = {
  conflict: 4,
  refused: 3,
  failed: 2,
  saving: 1,
  saved: 0,
};

/** What several drafts say together: the worst of them, or the moment of the latest save. */
export function joinStates(states: SaveState[]): SaveState {
  return states.reduce((worst, one) => (outranks(one, worst) ? one : worst), {
    kind: "saved",
    saved_at: null,
  });
}

function outranks(one: SaveState, other: SaveState): boolean {
  if (one.kind === "saved" && other.kind === "saved")
    return (one.saved_at ?? "") > (other.saved_at ?? "");
  return RANK[one.kind] > RANK[other.kind];
}
