import type { ReactNode } from "react";
import { LanguageLinks } from "@/app/_i18n/language-links";
import { parts } from "@/app/_i18n/parts";
import { MoreLanguage } from "@/app/_i18n/provider";
import { readSpoken } from "@/app/_i18n/server";
import { Mark } from "@/app/_ui/mark";
import { Toaster } from "@/app/_ui/toast";

/** A narrow column under the mark: nobody is known here yet, so nothing else is shown. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="flex min-h-dvh justify-center bg-ground px-5 pt-[max(48px,16dvh)] pb-12 text-ink">
      <div className="w-full max-w-[340px]">
        <span className="flex items-center gap-2.5 text-accent">
          <Mark size={26} />
          <span className="font-semibold text-base text-ink tracking-[-0.012em]">Offhook</span>
        </span>
        <MoreLanguage spoken={await readSpoken(parts.signedOut)}>
          {children}
          <Toaster />
        </MoreLanguage>
        <LanguageLinks />
      </div>
    </main>
  );
}
