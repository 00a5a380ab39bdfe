import { LoaderCircle } from "lucide-react";

/** Only inside a control that is busy; what loads as a page or list uses a skeleton. */
export function Spinner({ size = 16 }: { size?: number }) {
  return <LoaderCircle size={size} className="spin-motion" />;
}
