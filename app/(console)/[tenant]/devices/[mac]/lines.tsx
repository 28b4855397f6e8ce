"use client";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { FactTable } from "@/app/_components/fact-table";
import { IconButton } from "@/app/_ui/icon-button";
import { Section } from "@/app/_ui/section";
import { EditLine } from "./edit-line";
import type { Device, Line } from "./types";

type Props = { tenant: string; device: Device; mayEdit: boolean };

const Hidden = () => (
  <>
    <span aria-hidden="true">••••••••</span>
    <span className="sr-only">Set, not shown</span>
  </>
);

/** The SIP accounts that the phone is given. */
export function Lines({ tenant, device, mayEdit }: Props) {
  const [editing, setEditing] = useState<number>();
  return (
    <div className="mt-8">
      <Section boxed title="Lines" help="The SIP accounts that the phone is given, in the order of its keys.">
        <FactTable<Line>
          label="Lines"
          rows={device.lines}
          rowKey={({ userId }, index) => `${index} ${userId}`}
          none="None."
          columns={[
            { header: "Number", width: "12%", cell: ({ number }) => <b className="font-medium">{number}</b> },
            { header: "Display name", cell: ({ displayName }) => displayName, named: true },
            { header: "SIP user", width: "13%", cell: ({ userId }) => userId, named: true },
            { header: "Auth user", width: "13%", cell: ({ authId }) => authId, named: true },
            {
              header: "Registrar",
              width: "20%",
              named: true,
              cell: ({ registrar, port }) => (port ? `${registrar}:${port}` : registrar),
            },
            {
              header: "Transport",
              width: "92px",
              named: true,
              cell: ({ transport }) => transport.toUpperCase(),
            },
            { header: "Password", width: "100px", named: true, cell: Hidden },
            ...(mayEdit
              ? [
                  {
                    header: "Edit",
                    width: "60px",
                    align: "end" as const,
                    cell: (line: Line) => (
                      <IconButton
                        label={`Edit line ${line.number}`}
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
