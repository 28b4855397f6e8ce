"use client";
import { useId } from "react";
import { useFormState } from "react-hook-form";
import { Button } from "@/app/_ui/button";

/** Tries the key as it is saved. While it cannot, it says why. */
export function TestButton({
  saved,
  pending,
  onTest,
}: {
  saved: boolean;
  pending: boolean;
  onTest: () => void;
}) {
  const id = useId();
  const { dirtyFields, isSubmitting } = useFormState();
  const dirty = Object.keys(dirtyFields).length > 0;
  const reason = dirty ? "Save first: Test uses what is saved." : saved ? "" : "Save a key first.";
  return (
    <>
      <Button
        pending={pending}
        disabled={reason !== "" || isSubmitting}
        aria-describedby={reason ? id : undefined}
        onClick={onTest}
      >
        Test
      </Button>
      <span id={id} className="text-ink-3 text-table">
        {reason}
      </span>
    </>
  );
}
