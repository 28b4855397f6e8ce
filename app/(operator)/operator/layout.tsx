import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Shell } from "@/app/_shell/shell";
import { requireWho } from "@/app/_trpc/server";

export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const who = await requireWho();
  if (!who.isOperator) notFound();
  return (
    <Shell who={who} as="operator" tenant={null}>
      {children}
    </Shell>
  );
}
