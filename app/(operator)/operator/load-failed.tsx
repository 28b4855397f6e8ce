"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";

type Props = {
  title: string;
  error: unknown;
  again: () => unknown;
  /** The reason with more around it. */
  children?: (reason: string) => ReactNode;
};

/** What could not be had, why, and another try. */
export function LoadFailed({ title, error, again, children = (reason) => reason }: Props) {
  const t = useTranslations("operator");
  const say = useSay();
  return (
    <Callout
      tone="fail"
      title={title}
      action={
        <Button size="small" onClick={() => void again()}>
          {t("tryAgain")}
        </Button>
      }
    >
      {children(say(describeError(error).message))}
    </Callout>
  );
}
