import { Button } from "@/ui/button";

export default function Page() {
  return (
    <main className="p-8">
      <h1 className="font-[620] text-28 tracking-tight">Footplate</h1>
      <Button variant="primary">x</Button>
    </main>
  );
}
