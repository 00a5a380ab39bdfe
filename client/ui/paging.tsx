import { ButtonLink } from "./button";

export interface PagingProps {
  /** The address of the list, without a cursor. */
  path: string;
  /** Of this page, and of the next one. */
  cursor: string | null;
  next: string | null;
}

/** The way through a long list: on, or back to its start. */
export function Paging({ path, cursor, next }: PagingProps) {
  if (!cursor && !next) return null;
  const join = path.includes("?") ? "&" : "?";
  return (
    <nav aria-label="Pages" className="flex justify-end gap-2 px-6 py-4 max-sm:px-4">
      {cursor && (
        <ButtonLink size="s" href={path}>
          First page
        </ButtonLink>
      )}
      {next && (
        <ButtonLink size="s" href={`${path}${join}cursor=${encodeURIComponent(next)}`}>
          Next page
        </ButtonLink>
      )}
    </nav>
  );
}
