"use client";
import { ScrollText, SearchX } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";

type Props = {
  /** The log could not be read; why stands above. */
  unread: boolean;
  narrowed: boolean;
  onClear: () => void;
};

/** Nothing was ever changed, or nothing that the search and the filters let through. */
export function NoEntries({ unread, narrowed, onClear }: Props) {
  const t = useTranslations("audit.empty");
  return unread ? (
    <EmptyState icon={<SearchX />} title={t("unread")}>
      {t("unreadHelp")}
    </EmptyState>
  ) : narrowed ? (
    <EmptyState
      icon={<SearchX />}
      title={t("noMatch")}
      action={<Button onClick={onClear}>{t("clear")}</Button>}
    >
      {t("noMatchHelp")}
    </EmptyState>
  ) : (
    <EmptyState icon={<ScrollText />} title={t("never")}>
      {t("neverHelp")}
    </EmptyState>
  );
}
