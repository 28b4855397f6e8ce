"use client";
import { useMutation } from "@tanstack/react-query";
import { BellOff, BellRing, Ellipsis, KeyRound, SquarePen, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/app/_ui/menu";
import { toast } from "@/app/_ui/toast";
import type { Asked } from "./target-dialogs";
import type { Target } from "./types";
import { useReadAgain } from "./use-read-again";

export type TargetDoes = {
  slug: string;
  /** Id of the one that is being tested. */
  testing: string | undefined;
  onTest: (target: Target) => void;
  onAsk: (asked: Asked) => void;
};

/** Test, and behind the dots the rest. */
export function TargetActions({ slug, target, testing, onTest, onAsk }: TargetDoes & { target: Target }) {
  const t = useTranslations("notifications");
  const { id, address, enabled } = target;
  const readAgain = useReadAgain(slug);
  const turn = useMutation(
    useTRPC().notifications.update.mutationOptions({
      onSuccess: async () => {
        await readAgain();
        toast.done(t(enabled ? "isOff" : "isOn", { address }));
      },
      onError: (error) => toast.error(error),
    }),
  );
  return (
    <span className="inline-flex items-center gap-1 max-sm:absolute max-sm:top-2 max-sm:right-2">
      <Button
        size="small"
        pending={testing === id}
        aria-label={t("testOf", { address })}
        onClick={() => onTest(target)}
      >
        {t("test")}
      </Button>
      <Menu trigger={<IconButton label={t("more", { address })} icon={<Ellipsis />} size="small" />}>
        <MenuItem icon={<SquarePen />} onSelect={() => onAsk({ what: "edit", target })}>
          {t("edit")}
        </MenuItem>
        <MenuItem
          icon={enabled ? <BellOff /> : <BellRing />}
          onSelect={() => turn.mutate({ tenant: slug, id, enabled: !enabled })}
        >
          {t(enabled ? "switchOff" : "switchOn")}
        </MenuItem>
        {target.kind === "webhook" && (
          <MenuItem icon={<KeyRound />} onSelect={() => onAsk({ what: "rotate", target })}>
            {t("rotate")}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={<Trash2 />} danger onSelect={() => onAsk({ what: "delete", target })}>
          {t("delete")}
        </MenuItem>
      </Menu>
    </span>
  );
}
