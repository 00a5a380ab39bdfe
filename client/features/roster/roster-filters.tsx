import { SearchFilter } from "@/ui/search-filter";
import { SORT_LABELS } from "./query";
import { SORTS } from "./types";

interface Props {
  groups: { id: string; name: string }[];
}

/** Search, group and order of a roster. */
export function RosterFilters({ groups }: Props) {
  return (
    <SearchFilter
      placeholder="Name or e-mail address"
      selects={[
        {
          name: "group",
          label: "Group",
          options: [
            { value: "all", label: "All groups" },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ],
        },
        {
          name: "sort",
          label: "Sorted by",
          atEnd: true,
          options: SORTS.map((value) => ({
            value,
            label: `By ${SORT_LABELS[value].toLowerCase()}`,
          })),
        },
      ]}
    />
  );
}
