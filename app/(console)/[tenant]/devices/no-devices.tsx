"use client";
import { Router, SearchX } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";

type Props = {
  narrowed: boolean;
  query: string | undefined;
  onAdd: (() => void) | undefined;
  addManyHref: string;
  onClear: () => void;
  /** Brings the first steps back where they were put away. */
  onShowSteps: (() => void) | undefined;
};

/** No device at all, or none that the search and the filters let through. */
export function NoDevices({ narrowed, query, onAdd, addManyHref, onClear, onShowSteps }: Props) {
  const t = useTranslations("devices.empty");
  return narrowed ? (
    <EmptyState
      icon={<SearchX />}
      title={query ? t("noMatch", { query }) : t("noneSuch")}
      action={<Button onClick={onClear}>{t("showAll")}</Button>}
    >
      {t("howFound")}
    </EmptyState>
  ) : (
    <EmptyState
      icon={<Router />}
      title={t("none")}
      action={
        (onAdd || onShowSteps) && (
          <>
            {onAdd && (
              <>
                <Button variant="primary" onClick={onAdd}>
                  {t("addFirst")}
                </Button>
                <LinkButton href={addManyHref}>{t("addMany")}</LinkButton>
              </>
            )}
            {onShowSteps && <Button onClick={onShowSteps}>{t("showSteps")}</Button>}
          </>
        )
      }
    >
      {onAdd ? t("firstStep") : t("forViewers")}
    </EmptyState>
  );
}
