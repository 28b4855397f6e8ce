"use client";
import { Pencil, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Mac } from "@/app/_components/mac";
import { useSay } from "@/app/_i18n/provider";
import { Status, Tag } from "@/app/_ui/badge";
import { EmptyState } from "@/app/_ui/empty-state";
import { IconButton } from "@/app/_ui/icon-button";
import { Mono } from "@/app/_ui/mono";
import { Select } from "@/app/_ui/select";
import { Table } from "@/app/_ui/table";
import type { Column } from "@/app/_ui/table-types";
import { vendorName } from "@/server/vendors/vendor-names";
import { modelOptionsOf } from "../device-fields";
import { EditRow } from "./edit-row";
import type { AddMany, Row } from "./use-add-many";
import { standing } from "./verdict-words";

const SHOWN_AT_FIRST = 200;
const missing = <span className="text-ink-3">-</span>;

type Show = "all" | "ready" | "not";
const isGood = ({ checked, outcome }: Row) => (outcome ? outcome.added : checked?.verdict === "ok");

/** Every row with what the dry run says of it; each can be put right or left out. */
export function Review({ tenant, many, done }: { tenant: string; many: AddMany; done: boolean }) {
  const t = useTranslations("addDevices");
  const form = useTranslations("devices.form");
  const { rows, vendor, model } = many;
  const [show, setShow] = useState<Show>("all");
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const [editing, setEditing] = useState<Row>();
  const good = rows.filter(isGood).length;
  const wanted = rows.filter((row) => show === "all" || isGood(row) === (show === "ready"));
  const numbers = new Map(rows.map((row, index) => [row.id, index + 1]));

  const columns: Column<Row>[] = [
    {
      id: "number",
      header: t("row.number"),
      width: 56,
      hideable: false,
      cell: ({ id }) => <span className="text-ink-3">{numbers.get(id)}</span>,
    },
    {
      id: "mac",
      header: form("mac"),
      width: 156,
      hideable: false,
      cell: ({ mac, checked }) =>
        checked?.mac ? <Mac mac={checked.mac} /> : <Mono className="break-all">{mac || missing}</Mono>,
    },
    { id: "name", header: form("name"), width: 160, card: "title", cell: ({ name }) => name || missing },
    { id: "extension", header: t("row.extension"), width: 72, cell: ({ extension }) => extension || missing },
    {
      id: "model",
      header: form("model"),
      width: 184,
      cell: (row) => (
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate">
            {row.checked?.guessedVendor === vendor && `${vendorName(vendor)} `}
            {row.checked?.model ?? (row.model || model || missing)}
          </span>
          {row.model === "" && model !== "" && <Tag>{t("row.guess")}</Tag>}
        </span>
      ),
    },
    {
      id: "result",
      header: t("row.result"),
      width: 220,
      grow: true,
      card: "line",
      cell: (row) => <Result row={row} vendor={vendor} />,
    },
    ...(done
      ? []
      : [
          {
            id: "act",
            header: t("row.change"),
            width: 84,
            hideable: false,
            cell: (row: Row) => (
              <span className="-my-1 flex">
                <IconButton
                  label={t("row.editNumber", { number: numbers.get(row.id) ?? 0 })}
                  icon={<Pencil />}
                  size="small"
                  onClick={() => setEditing(row)}
                />
                <IconButton
                  label={t("row.leaveOut", { number: numbers.get(row.id) ?? 0 })}
                  icon={<X />}
                  size="small"
                  onClick={() => void many.remove(row.id)}
                />
              </span>
            ),
          },
        ]),
  ];

  return (
    <>
      <Table<Row>
        id="add-devices"
        label={t("row.list")}
        columns={columns}
        rows={wanted.slice(0, most)}
        rowId={({ id }) => id}
        rowLabel={({ name, mac }) => name || mac}
        rowKeys={done ? [] : [{ keys: "e", label: t("row.edit"), run: setEditing }]}
        total={wanted.length}
        more={{ has: wanted.length > most, loading: false, load: () => setMost(most + SHOWN_AT_FIRST) }}
        toolbar={
          <>
            <Select
              aria-label={t("show.label")}
              className="w-44 text-table! max-sm:grow"
              options={[
                { value: "all", label: t("show.all", { count: rows.length }) },
                { value: "ready", label: t(done ? "show.added" : "show.ready", { count: good }) },
                {
                  value: "not",
                  label: t(done ? "show.notAdded" : "show.notReady", { count: rows.length - good }),
                },
              ]}
              value={show}
              onValueChange={(value) => setShow(value === "ready" || value === "not" ? value : "all")}
            />
            {!done && (
              <Select
                aria-label={t("source.model")}
                className="w-44 text-table! max-sm:grow"
                options={modelOptionsOf(vendor)}
                value={model || undefined}
                placeholder={t("source.model")}
                onValueChange={(value) => void many.changeModel(value)}
              />
            )}
          </>
        }
        empty={
          <EmptyState icon={<X />} title={t("show.none")}>
            {t("show.noneHelp")}
          </EmptyState>
        }
      />
      {editing && (
        <EditRow
          tenant={tenant}
          row={editing}
          vendor={vendor}
          model={model}
          onClose={() => setEditing(undefined)}
          onSave={(change) => void many.edit(editing.id, change)}
        />
      )}
    </>
  );
}

function Result({ row, vendor }: { row: Row; vendor: string }) {
  const t = useTranslations("addDevices");
  const { tone, word, detail } = standing({ t, say: useSay() }, row, vendor);
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 sm:flex-nowrap" title={detail || undefined}>
      <Status tone={tone} className="shrink-0">
        {word}
      </Status>
      {detail && <span className="min-w-0 text-ink-2 sm:truncate">{detail}</span>}
    </span>
  );
}
