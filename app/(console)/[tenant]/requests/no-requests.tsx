"use client";
import { ListTree, SearchX } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import type { RequestRange } from "@/server/requests/window";
import { logOf } from "./words";

type Props = {
  tenant: string;
  unowned: boolean;
  /** The log could not be read; why stands above. */
  unread: boolean;
  narrowed: boolean;
  range: RequestRange;
  onClear: () => void;
  onAll: () => void;
};

/** No request at all, or none that the search and the filters let through. */
export function NoRequests({ tenant, unowned, unread, narrowed, range, onClear, onAll }: Props) {
  const t = useTranslations("requests.empty");
  const inIt = useTranslations("requests.range.inIt")(range);
  const of = logOf(unowned);
  if (unread)
    return (
      <EmptyState
        icon={<SearchX />}
        title={t("unread")}
        action={narrowed && <Button onClick={onClear}>{t("clear")}</Button>}
      >
        {t("unreadHelp")}
      </EmptyState>
    );
  if (narrowed)
    return (
      <EmptyState
        icon={<SearchX />}
        title={t("noMatch", { inIt })}
        action={
          <>
            <Button onClick={onClear}>{t("clear")}</Button>
            {range !== "all" && <Button onClick={onAll}>{t("searchAll")}</Button>}
          </>
        }
      >
        {t("noMatchHelp")}
      </EmptyState>
    );
  if (range !== "all")
    return (
      <EmptyState
        icon={<ListTree />}
        title={t(`inRange.${of}`, { inIt })}
        action={<Button onClick={onAll}>{t("all")}</Button>}
      >
        {t("inRangeHelp")}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<ListTree />}
      title={t(`never.${of}`)}
      action={!unowned && <LinkButton href={`/${tenant}/devices`}>{t("openDevices")}</LinkButton>}
    >
      {t(`neverHelp.${of}`)}
    </EmptyState>
  );
}
