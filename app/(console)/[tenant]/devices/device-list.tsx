"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useDeviceEvents } from "@/app/_trpc/use-device-events";
import { Button, LinkButton } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { useShortcut } from "@/app/_ui/shortcuts";
import { Table } from "@/app/_ui/table";
import { toast } from "@/app/_ui/toast";
import { AddDevice } from "./add-device";
import { type DeviceRow, deviceColumns, deviceHref } from "./columns";
import { DeviceBulk } from "./device-bulk";
import { EditDevice } from "./edit-device";
import { listInput, nextCursor } from "./filters";
import { ListToolbar } from "./list-toolbar";
import { NoDevices } from "./no-devices";
import { countSentence } from "./status";
import { useFilters } from "./use-filters";
import { useRegistering } from "./use-registering";

export type May = { write: boolean; register: boolean };

/** The tenant's phones: searched, filtered, sorted and paged by the server, live, with one bar for many at once. */
export function DeviceList({ tenant, may }: { tenant: string; may: May }) {
  const trpc = useTRPC();
  const [filters, change] = useFilters();
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<DeviceRow>();
  const { register } = useRegistering(tenant);
  useDeviceEvents(tenant);

  const counts = useQuery(trpc.devices.count.queryOptions({ tenant }));
  const list = useInfiniteQuery(
    trpc.devices.list.infiniteQueryOptions(listInput(tenant, filters), {
      getNextPageParam: nextCursor,
      placeholderData: (old) => old,
    }),
  );
  const rows = list.data?.pages.flatMap(({ items }) => items);
  const narrowed = Boolean(filters.query || filters.status || filters.model);
  const total = Object.values(counts.data ?? {}).reduce((sum, n) => sum + n, 0);
  useShortcut({ keys: "n", label: "Add a device", group: "List", run: () => setAdding(true) }, may.write);

  const registerOne = (row: DeviceRow) =>
    register.mutate(
      { tenant, mac: row.mac },
      {
        onSuccess: () => toast.told(`${row.name} is being registered.`),
        onError: (error) => toast.error(error),
      },
    );
  const rowKeys = [
    ...(may.write ? [{ keys: "e", label: "Edit the device", run: setEditing }] : []),
    ...(may.register ? [{ keys: "r", label: "Register the device", run: registerOne }] : []),
  ];

  return (
    <Page kind="list">
      <PageHeader
        title="Devices"
        state={counts.data && countSentence(counts.data)}
        actions={
          may.write && (
            <>
              <Button variant="primary" icon={<Plus />} hint="n" onClick={() => setAdding(true)}>
                Add device
              </Button>
              <LinkButton href={`/${tenant}/devices/add`}>Add many</LinkButton>
            </>
          )
        }
      />
      {list.error && (
        <div className="mb-3">
          <Callout tone="fail" action={<Button onClick={() => void list.refetch()}>Try again</Button>}>
            {describeError(list.error).message}
          </Callout>
        </div>
      )}
      <Table<DeviceRow>
        id="devices"
        label="Devices"
        columns={deviceColumns(tenant)}
        rows={rows}
        rowId={({ mac }) => mac}
        rowLabel={({ name }) => name}
        rowHref={({ mac }) => deviceHref(tenant, mac)}
        rowKeys={rowKeys}
        selected={may.register ? selected : undefined}
        onSelectedChange={may.register ? select : undefined}
        sort={{ id: filters.sort, desc: filters.order === "desc" }}
        onSortChange={(sort) =>
          change({
            sort: (sort?.id ?? "name") as typeof filters.sort,
            order: sort?.desc ? "desc" : "asc",
          })
        }
        total={narrowed ? undefined : total}
        stale={list.isPlaceholderData}
        more={{
          has: list.hasNextPage,
          loading: list.isFetchingNextPage,
          load: () => void list.fetchNextPage(),
          error: list.isFetchNextPageError ? describeError(list.error).message : undefined,
        }}
        toolbar={<ListToolbar filters={filters} onChange={change} counts={counts.data ?? {}} />}
        empty={
          <NoDevices
            narrowed={narrowed}
            query={filters.query}
            onAdd={may.write ? () => setAdding(true) : undefined}
            addManyHref={`/${tenant}/devices/add`}
            onClear={() => change({ query: undefined, status: undefined, model: undefined })}
          />
        }
      />
      {may.register && (
        <DeviceBulk
          tenant={tenant}
          rows={rows ?? []}
          selected={selected}
          mayWrite={may.write}
          onClear={() => select(new Set())}
        />
      )}
      {adding && <AddDevice tenant={tenant} onClose={() => setAdding(false)} />}
      {editing && <EditDevice tenant={tenant} device={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}
