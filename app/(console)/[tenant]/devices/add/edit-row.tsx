"use client";
import { Dialog } from "@/app/_ui/dialog";
import { FieldRow, Form } from "@/app/_ui/form";
import { SelectField, TextField } from "@/app/_ui/form-fields";
import { createDeviceFields } from "@/server/devices/schema";
import { findModel } from "@/server/vendors/models";
import { modelOptions } from "../add-device";
import type { Draft } from "./read-rows";
import type { Row } from "./use-add-many";

const fields = createDeviceFields
  .pick({ mac: true, model: true, name: true, extension: true })
  .refine(({ model }) => model !== "", {
    path: ["model"],
    message: "Choose the model on the phone’s label.",
  });

type Props = { row: Row; model: string; onClose: () => void; onSave: (change: Draft) => void };

/** Puts one row right before anything is added. */
export const EditRow = ({ row, model, onClose, onSave }: Props) => (
  <Dialog
    open
    onOpenChange={(open) => !open && onClose()}
    title="Edit the row"
    description={row.checked?.message || undefined}
  >
    <Form
      schema={fields}
      defaultValues={{
        mac: row.mac,
        model: findModel("snom", row.model || model) ?? "",
        name: row.name,
        extension: row.extension,
      }}
      unguarded
      submitLabel="Check again"
      onCancel={onClose}
      onSubmit={async (change) => {
        onSave(change);
        onClose();
      }}
    >
      <FieldRow>
        <TextField name="mac" label="MAC" mono autoFocus spellCheck={false} />
        <SelectField name="model" label="UAD type" options={modelOptions} placeholder="Model" />
      </FieldRow>
      <FieldRow>
        <TextField name="name" label="Name" />
        <TextField name="extension" label="Extension" inputMode="tel" />
      </FieldRow>
    </Form>
  </Dialog>
);
