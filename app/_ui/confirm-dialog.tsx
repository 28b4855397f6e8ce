"use client";
import { type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Button } from "./button";
import { Callout } from "./callout";
import { Dialog } from "./dialog";
import { describeError } from "./form-errors";
import { Input } from "./input";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A question that names the thing: "Delete desk-12?" */
  title: string;
  description?: ReactNode;
  /** The verb on the button: "Delete device", never "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  /** Destroying: the button turns red. */
  danger?: boolean;
  /** What is lost or changed along with it, one line each. */
  takesAlong?: readonly ReactNode[];
  /** When given, the button waits until exactly this name has been typed. */
  nameToType?: string;
  /** Closes when it resolves; when it throws, the reason stands in the dialog. */
  onConfirm: () => Promise<void> | void;
};

export function ConfirmDialog(props: Props) {
  return props.open ? <Open {...props} /> : null;
}

function Open({
  onOpenChange,
  title,
  description,
  confirmLabel,
  cancelLabel,
  danger = false,
  takesAlong = [],
  nameToType,
  onConfirm,
}: Props) {
  const t = useTranslations("ui.dialog");
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [pending, setPending] = useState(false);
  const [reason, setReason] = useState<string>();
  const ready = nameToType === undefined || typed.trim() === nameToType;

  const confirm = async () => {
    if (!ready || pending) return;
    setPending(true);
    setReason(undefined);
    try {
      await onConfirm();
      onOpenChange(false);
    } catch (error) {
      setReason(describeError(error).message);
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !pending && onOpenChange(open)}
      size="small"
      title={title}
      description={description}
      footer={
        <>
          <Button
            autoFocus={danger && nameToType === undefined}
            onClick={() => onOpenChange(false)}
            disabled={pending}
          >
            {cancelLabel ?? t("cancel")}
          </Button>
          <Button
            type="submit"
            autoFocus={!danger && nameToType === undefined}
            form={id}
            variant={danger ? "danger" : "primary"}
            className={
              danger && ready
                ? "border-transparent! bg-fail-fill! text-accent-ink! hover:bg-fail-fill-hover!"
                : ""
            }
            disabled={!ready}
            pending={pending}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="flex flex-col gap-3 empty:hidden"
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void confirm();
        }}
      >
        {takesAlong.length > 0 && (
          <ul className="flex flex-col gap-1 rounded-md border border-line bg-sunken px-3 py-2 text-table">
            {takesAlong.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed while the dialog is open
              <li key={index} className="flex gap-2">
                <span aria-hidden="true" className="text-ink-3">
                  –
                </span>
                <span>{line}</span>
              </li>
            ))}
          </ul>
        )}
        {nameToType !== undefined && (
          <label htmlFor={`${id}-name`} className="flex flex-col gap-1.5 text-table">
            <span>
              {t.rich("typeToConfirm", {
                name: nameToType,
                b: (name) => <strong className="font-mono font-semibold">{name}</strong>,
              })}
            </span>
            <Input
              id={`${id}-name`}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoFocus
              spellCheck={false}
            />
          </label>
        )}
        {reason && <Callout tone="fail">{say(reason)}</Callout>}
      </form>
    </Dialog>
  );
}
