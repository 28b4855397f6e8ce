"use client";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { FactTable } from "@/app/_components/fact-table";
import { IconButton } from "@/app/_ui/icon-button";
import { Section } from "@/app/_ui/section";
import { EditLine } from "./edit-line";
import type { Device, Line } from "./types";

type Props = { tenant: string; device: Device; mayEdit: boolean };

function Hidden() {
  const t = useTranslations("device.lines");
  return (
    <>
      <span aria-hidden="true">••••••••</span>
      <span className="sr-only">{t("hidden")}</span>
    </>
  );
}

/** The SIP accounts that the phone is given. */
export function Lines({ tenant, device, mayEdit }: Props) {
  const t = useTranslations("device.lines");
  const [editing, setEditing] = useState<number>();
  return (
    <div className="mt-8">
      <Section boxed title={t("title")} help={t("help")}>
        <FactTable<Line>
          label={t("title")}
          rows={device.lines}
          rowKey={({ userId }, index) => `${index} ${userId}`}
          none={t("none")}
          columns={[
            {
              header: t("number"),
              width: "12%",
              cell: ({ number }) => <b className="font-medium">{number}</b>,
            },
            { header: t("displayName"), cell: ({ displayName }) => displayName, named: true },
            { header: t("userId"), width: "13%", cell: ({ userId }) => userId, named: true },
            { header: t("authId"), width: "13%", cell: ({ authId }) => authId, named: true },
            {
              header: t("registrar"),
              width: "20%",
              named: true,
              cell: ({ registrar, port }) => (port ? `${registrar}:${port}` : registrar),
            },
            {
              header: t("transport"),
              width: "92px",
              named: true,
              cell: ({ transport }) => transport.toUpperCase(),
            },
            { header: t("password"), width: "100px", named: true, cell: Hidden },
            ...(mayEdit
              ? [
                  {
                    header: t("edit"),
                    width: "60px",
                    align: "end" as const,
                    cell: (line: Line) => (
                      <IconButton
                        label={t("editLine", { number: line.number })}
                        icon={<Pencil />}
                        size="small"
                        className="-my-1"
                        onClick={() => setEditing(device.lines.indexOf(line))}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      {editing !== undefined && device.lines[editing] && (
        <EditLine tenant={tenant} device={device} index={editing} onClose={() => setEditing(undefined)} />
      )}
    </div>
  );
}
