"use client";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { Dialog } from "@/app/_ui/dialog";
import { FieldRow, Form } from "@/app/_ui/form";
import { SelectField, TextField } from "@/app/_ui/form-fields";
import { findModel } from "@/server/vendors/models";
import { modelOptionsOf, useRowFields } from "../device-fields";
import { ExtensionHelp, MacHelp } from "../device-hints";
import type { Draft } from "./read-rows";
import type { Row } from "./use-add-many";

type Props = {
  tenant: string;
  row: Row;
  vendor: string;
  model: string;
  onClose: () => void;
  onSave: (change: Draft) => void;
};

/** Puts one row right before anything is added. */
export function EditRow({ tenant, row, vendor, model, onClose, onSave }: Props) {
  const t = useTranslations("addDevices");
  const form = useTranslations("devices.form");
  const say = useSay();
  const fields = useRowFields();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("row.edit")}
      description={row.checked?.message ? say(row.checked.message) : undefined}
    >
      <Form
        schema={fields}
        defaultValues={{
          mac: row.mac,
          model: findModel(vendor, row.model || model) ?? "",
          name: row.name,
          extension: row.extension,
        }}
        unguarded
        submitLabel={t("checkAgain")}
        onCancel={onClose}
        onSubmit={async (change) => {
          onSave(change);
          onClose();
        }}
      >
        <FieldRow>
          <TextField
            name="mac"
            label={form("mac")}
            mono
            autoFocus
            spellCheck={false}
            help={<MacHelp vendor={vendor} />}
          />
          <SelectField
            name="model"
            label={form("model")}
            options={modelOptionsOf(vendor)}
            placeholder={form("modelPlaceholder")}
          />
        </FieldRow>
        <FieldRow>
          <TextField name="name" label={form("name")} />
          <TextField
            name="extension"
            label={form("extension")}
            inputMode="tel"
            help={<ExtensionHelp tenant={tenant}>{form("extensionHelp")}</ExtensionHelp>}
          />
        </FieldRow>
      </Form>
    </Dialog>
  );
}
