import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";
import { Drawing } from "@/ui/drawings";

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-[44rem] content-center gap-8 px-6 py-16 sm:grid-cols-[14rem_minmax(0,1fr)] sm:items-center max-sm:px-4">
      <div className="aspect-[4/3] overflow-clip rounded-m border border-line max-sm:max-w-48">
        <Drawing name="road" />
      </div>
      <div>
        <h1 className="font-semibold text-20">The line ends here</h1>
        <p className="mt-2 text-ink-2">
          This page does not exist, or it is not yours to see. If somebody sent you the address, ask
          them to check it.
        </p>
        <ButtonLink href={paths.start()} className="mt-6">
          Go to the start page
        </ButtonLink>
      </div>
    </main>
  );
}
