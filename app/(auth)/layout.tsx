import type { ReactNode } from "react";
import { Mark } from "@/app/_ui/mark";

/** A narrow column under the mark: nobody is known here yet, so nothing else is shown. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="flex min-h-dvh justify-center bg-ground px-5 pt-[max(48px,16dvh)] pb-12 text-ink">
      <div className="w-full max-w-[340px]">
        <span className="flex items-center gap-2.5 text-accent">
          <Mark size={26} />
          <span className="font-semibold text-base text-ink tracking-[-0.012em]">Offhook</span>
        </span>
        {children}
      </div>
    </main>
  );
}
