import { Award, BookOpen, House, Image, LibraryBig, PenLine, Settings, Users } from "lucide-react";
import type { NavIcon } from "./navigation";

const ICONS = {
  home: House,
  programs: BookOpen,
  questions: LibraryBig,
  marking: PenLine,
  media: Image,
  people: Users,
  certificates: Award,
  settings: Settings,
};

export function NavigationIcon({ icon, size = 18 }: { icon: NavIcon; size?: number }) {
  const Icon = ICONS[icon];
  return <Icon size={size} aria-hidden />;
}
