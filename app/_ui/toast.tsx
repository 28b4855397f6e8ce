"use client";
import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { describeError } from "./form-errors";
import type { Show } from "./toaster";

/** A caught error in the reader’s language: where a toast is asked for, there is none. */
const Reason = ({ sentence }: { sentence: string }) => useSay()(sentence);
const Undo = () => useTranslations("ui.toast")("undo");

type ToastAction = { label: string; run: () => void };
type Extras = { detail?: string; action?: ToastAction; undo?: () => void; id?: string | number };

const shape = ({ detail, action, undo, id }: Extras, duration: number) => {
  const button = undo ? { label: <Undo />, run: undo } : action;
  return {
    id,
    description: detail,
    duration: button ? Math.max(duration, 8000) : duration,
    action: button && { label: button.label, onClick: () => button.run() },
  };
};

const LateToaster = dynamic(() => import("./toaster").then((module) => module.LateToaster), { ssr: false });

const watchers = new Set<() => void>();
let wanted = false;
let tellReady: (show: Show) => void = () => {};
const ready = new Promise<Show>((done) => {
  tellReady = done;
});

/** The first toast brings what shows it. */
const show = (act: (show: Show) => void) => {
  wanted = true;
  for (const tell of watchers) tell();
  void ready.then(act);
};

/** Short news of something the viewer just did. What must be read later does not belong in a toast. */
export const toast = {
  done: (message: string, extras: Extras = {}) => show((to) => to.success(message, shape(extras, 4000))),
  told: (message: string, extras: Extras = {}) => show((to) => to.info(message, shape(extras, 5000))),
  waiting: (message: string, extras: Extras = {}) =>
    show((to) => to.loading(message, shape(extras, Number.POSITIVE_INFINITY))),
  failed: (message: string, extras: Extras = {}) => show((to) => to.error(message, shape(extras, 10_000))),
  /** A caught error, in words. */
  error: (error: unknown, extras: Extras = {}) =>
    show((to) => to.error(<Reason sentence={describeError(error).message} />, shape(extras, 10_000))),
  dismiss: (id?: string | number) => show((to) => to.dismiss(id)),
};

const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

/** Where toasts appear. Mount it once. */
export function Toaster() {
  const asked = useSyncExternalStore(
    watch,
    () => wanted,
    () => false,
  );
  return asked ? <LateToaster onReady={tellReady} /> : null;
}
