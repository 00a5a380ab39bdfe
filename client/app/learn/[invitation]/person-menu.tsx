import { AccountMenu } from "@/features/shell/account-menu";
import { Avatar } from "@/ui/avatar";

/** Whose training it is; room for it only beside a title. */
export function PersonMenu({ person }: { person: { name: string; email: string } }) {
  return (
    <AccountMenu
      person={{ name: person.name, email: person.email }}
      trigger={
        <button
          type="button"
          aria-label={`${person.name}, account menu`}
          className="tap rounded-full max-sm:hidden"
        >
          <Avatar name={person.name} tone="accent" />
        </button>
      }
    />
  );
}
