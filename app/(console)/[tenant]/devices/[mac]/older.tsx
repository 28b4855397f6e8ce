"use client";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";

/** How many rows a list within the page shows at first. */
export const FEW = 12;

/** The end of such a list: shows the rest on request. */
export function Older({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useTranslations("device");
  return count > 0 ? (
    <div className="border-line border-t px-1.5 py-1.5">
      <Button variant="quiet" size="small" onClick={onShow}>
        {t("older", { count })}
      </Button>
    </div>
  ) : null;
}
