import { useCallback, useMemo, useState } from "react";

/** Where one is in an attempt; kept in the address, so that a reload comes back here. */
export function usePlaceInAttempt(total: number, at: string | null) {
  const [place, setPlace] = useState(() => parse(at, total));
  const go = useCallback(
    (to: number | "review") => {
      const next = to === "review" ? to : Math.min(Math.max(0, to), total - 1);
      setPlace(next);
      const query = next === "review" ? "review" : String(next + 1);
      // Not a navigation: nothing has to be asked of the server.
      window.history.replaceState(null, "", `${window.location.pathname}?q=${query}`);
      window.scrollTo({ top: 0 });
    },
    [total],
  );
  return useMemo(
    () => ({
      index: place === "review" ? total - 1 : place,
      review: place === "review",
      total,
      go,
    }),
    [place, total, go],
  );
}

export type PlaceInAttempt = ReturnType<typeof usePlaceInAttempt>;

function parse(at: string | null, total: number): number | "review" {
  if (at === "review") return "review";
  const number = Number(at);
  return Number.isInteger(number) && number >= 1 && number <= total ? number - 1 : 0;
}
