"use client";
import { Keyboard, Languages, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { startTransition } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { chooseLanguage } from "@/app/_i18n/choose-language";
import { cx } from "@/app/_ui/cx";
import { Menu, MenuItem, MenuLabel, MenuRadio, MenuSeparator } from "@/app/_ui/menu";
import { useShortcutList } from "@/app/_ui/shortcuts";
import type { FrameUser, LanguageChoice } from "./frame-types";

type Props = {
  user: FrameUser;
  languages: readonly LanguageChoice[];
  folded: boolean;
  signOut: () => Promise<void>;
};

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");

export function AccountMenu({ user, languages, folded, signOut }: Props) {
  const { theme, setTheme } = useTheme();
  const showKeys = useShortcutList();
  const locale = useLocale();
  const t = useTranslations("shell.account");
  const trigger = (
    <button
      type="button"
      aria-label={t("of", { name: user.name, role: user.role })}
      className={cx(
        "flex h-9 min-w-0 items-center gap-2 rounded-md text-left hover:bg-hover data-[state=open]:bg-press coarse:h-10",
        folded ? "w-9 justify-center" : "grow px-1.5",
      )}
    >
      <span
        aria-hidden="true"
        className="flex size-6 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface font-semibold text-[10px] text-ink-2"
      >
        {initials(user.name)}
      </span>
      {!folded && (
        <span className="min-w-0 leading-tight">
          <span className="block truncate font-medium text-table">{user.name}</span>
          <span className="block truncate text-ink-3 text-small">{user.role}</span>
        </span>
      )}
    </button>
  );
  return (
    <Menu trigger={trigger} align="start" side="top" className="w-56">
      <MenuLabel>{user.email}</MenuLabel>
      <MenuSeparator />
      <MenuRadio
        label={t("theme")}
        value={theme ?? "system"}
        onValueChange={setTheme}
        options={[
          { value: "light", label: t("light"), icon: <Sun /> },
          { value: "dark", label: t("dark"), icon: <Moon /> },
          { value: "system", label: t("system"), icon: <Monitor /> },
        ]}
      />
      <MenuSeparator />
      <MenuRadio
        label={t("language")}
        value={locale}
        onValueChange={(id) => startTransition(() => chooseLanguage(id))}
        options={languages.map(({ id, name }) => ({ value: id, label: name, lang: id, icon: <Languages /> }))}
      />
      <MenuSeparator />
      <MenuItem icon={<Keyboard />} hint="?" onSelect={showKeys}>
        {t("keys")}
      </MenuItem>
      <MenuItem icon={<LogOut />} onSelect={() => startTransition(signOut)}>
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
