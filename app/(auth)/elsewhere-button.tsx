import { getTranslations } from "@/app/_i18n/server";
import { oidcSettings } from "@/server/auth/oidc";
import { ElsewhereForm } from "./elsewhere-form";

/** The way in through the OpenID Connect provider, where there is one. `to`: the path to come back to. */
export async function ElsewhereButton({ to }: { to: string }) {
  const settings = oidcSettings();
  if (!settings) return null;
  const t = await getTranslations("accounts.signIn");
  return (
    <div className="mt-4 flex flex-col gap-4">
      <div className="flex items-center gap-3 text-ink-3 text-small" aria-hidden="true">
        <span className="h-px grow bg-line" />
        {t("or")}
        <span className="h-px grow bg-line" />
      </div>
      <ElsewhereForm name={settings.name} to={to} />
    </div>
  );
}
