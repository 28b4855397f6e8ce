"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { ConfirmDialog } from "./confirm-dialog";

/** The part of the Navigation API used here; browsers without it guard links and closing, not Back. */
type Traversal = Event & { navigationType: string; destination: { key: string } };
type Navigation = EventTarget & { traverseTo: (key: string) => unknown };
const navigationOf = (scope: object): Navigation | undefined =>
  "navigation" in scope ? (scope.navigation as Navigation) : undefined;

/** Asks before links, Back and closing throw away what is unsaved. Render what it returns. */
export function useUnsavedGuard(dirty: boolean): ReactNode {
  const t = useTranslations("ui.leave");
  const router = useRouter();
  const [leave, setLeave] = useState<() => void>();
  const leaving = useRef(false);

  useEffect(() => {
    if (!dirty) return;
    leaving.current = false;
    const ask = (go: () => void) =>
      setLeave(() => () => {
        leaving.current = true;
        go();
      });

    const onUnload = (event: BeforeUnloadEvent) => {
      if (!leaving.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      if (leaving.current || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || (link.target && link.target !== "_self") || link.download)
        return;
      const to = new URL(link.href);
      if (to.origin !== location.origin || to.pathname + to.search === location.pathname + location.search)
        return;
      event.preventDefault();
      event.stopPropagation();
      ask(() => router.push(to.pathname + to.search + to.hash));
    };
    const navigation = navigationOf(window);
    const onNavigate = (event: Event) => {
      const { navigationType, destination, cancelable } = event as Traversal;
      if (leaving.current || navigationType !== "traverse" || !cancelable) return;
      event.preventDefault();
      ask(() => navigation?.traverseTo(destination.key));
    };

    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    navigation?.addEventListener("navigate", onNavigate);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
      navigation?.removeEventListener("navigate", onNavigate);
    };
  }, [dirty, router]);

  return (
    <ConfirmDialog
      open={leave !== undefined}
      onOpenChange={(open) => !open && setLeave(undefined)}
      title={t("title")}
      description={t("description")}
      confirmLabel={t("leave")}
      cancelLabel={t("stay")}
      danger
      onConfirm={() => leave?.()}
    />
  );
}
