import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Providers } from "./_components/providers";
import { parts } from "./_i18n/parts";
import { LanguageProvider } from "./_i18n/provider";
import { getTranslations, readSpoken } from "./_i18n/server";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pages");
  return {
    title: { default: "Offhook", template: "%s · Offhook" },
    description: t("description"),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const spoken = await readSpoken(parts.everywhere);
  return (
    <html lang={spoken.id} suppressHydrationWarning>
      <body>
        <LanguageProvider spoken={spoken}>
          <Providers>{children}</Providers>
        </LanguageProvider>
      </body>
    </html>
  );
}
