"use client";
import dynamic from "next/dynamic";
import type { DialogProps } from "./dialog-window";

const DialogWindow = dynamic(() => import("./dialog-window").then((module) => module.DialogWindow), {
  ssr: false,
});

/** A question or a small task over the page. On a narrow screen it comes from the bottom edge. */
export const Dialog = (props: DialogProps) => (props.open ? <DialogWindow {...props} /> : null);
