import { safeNext } from "@/lib/paths";

/**
 * Goes on after signing in or out. A fresh load, so that nothing of the former
 * person stays in the page's memory.
 */
export function arrive(next: string | null | undefined): void {
  location.assign(safeNext(next));
}
