"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { useTRPC } from "@/app/_trpc/client";
import { useDeviceEvents } from "@/app/_trpc/use-device-events";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { describeError } from "@/app/_ui/form-errors";
import { LinkButton } from "@/app/_ui/link-button";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { useShortcut } from "@/app/_ui/shortcuts";
import { Table } from "@/app/_ui/table";
import { toast } from "@/app/_ui/toast";
import { useHidden } from "./checklist/use-hidden";
import { type DeviceRow, deviceColumns, deviceHref } from "./columns";
import { isNarrowed, listInput, nextCursor, noFilters } from "./filters";
import { ListToolbar } from "./list-toolbar";
import { NoDevices } from "./no-devices";
import { countSentence } from "./status";
import { useFilters } from "./use-filters";
import { useRegistering } from "./use-registering";
import { WholeList } from "./whole-list";

const loadAdding = () => import("./add-device").then((module) => module.AddDevice);
const AddDevice = dynamic(loadAdding, { ssr: false });
const EditDevice = dynamic(() => import("./edit-device").then((module) => module.EditDevice), { ssr: false });
const DeviceBulk = dynamic(() => import("./device-bulk").then((module) => module.DeviceBulk), { ssr: false });
const Checklist = dynamic(() => import("./checklist/checklist").then((module) => module.Checklist));

export type May = { write: boolean; register: boolean };

type Props = {
  tenant: string;
  may: May;
  isOperator: boolean;
  /** Whether the viewer has put the first steps away. */
  stepsHidden: boolean;
};

/** The tenant's phones: searched, filtered, sorted and paged by the server, live, with one bar for many at once. */
export function DeviceList({ tenant, may, isOperator, stepsHidden }: Props) {
  const t = useTranslations("devices");
  const say = useSay();
  const trpc = useTRPC();
  const [filters, change] = useFilters();
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [hidden, hide] = useHidden(tenant, stepsHidden);
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
  const names = useRef(new Map<string, string>());
  for (const { mac, name } of rows ?? []) names.current.set(mac, name);
  const everChosen = useRef(false);
  everChosen.current ||= selected.size > 0;
  const choosing = may.register && everChosen.current;
  const narrowed = isNarrowed(filters);
  const total = Object.values(counts.data ?? {}).reduce((sum, n) => sum + n, 0);
  useShortcut({ keys: "n", label: t("add.key"), group: t("list"), run: () => setAdding(true) }, may.write);

  const choose = (found: { mac: string; name: string }[]) => {
    for (const { mac, name } of found) names.current.set(mac, name);
    select(new Set(found.map(({ mac }) => mac)));
  };
  const [registerAsked, askToRegister] = useState(0);
  const registerOne = (row: DeviceRow) => {
    if (selected.size > 0) return askToRegister((times) => times + 1);
    register.mutate(
      { tenant, mac: row.mac },
      {
        onSuccess: () => toast.told(t("beingRegistered", { name: row.name })),
        onError: (error) => toast.error(error),
      },
    );
  };
  const rowKeys = [
    ...(may.write ? [{ keys: "e", label: t("editKey"), run: setEditing }] : []),
    ...(may.register ? [{ keys: "r", label: t("registerKey"), run: registerOne }] : []),
  ];

  return (
    <Page kind="list">
      <PageHeader
        title={t("title")}
        state={counts.data && countSentence(t, counts.data)}
        actions={
          may.write && (
            <>
              <Button
                variant="primary"
                icon={<Plus />}
                hint="n"
                onPointerEnter={() => void loadAdding()}
                onClick={() => setAdding(true)}
              >
                {t("add.title")}
              </Button>
              <LinkButton href={`/${tenant}/devices/add`}>{t("addMany")}</LinkButton>
            </>
          )
        }
      />
      {list.error && (
        <div className="mb-3">
          <Callout tone="fail" action={<Button onClick={() => void list.refetch()}>{t("tryAgain")}</Button>}>
            {say(describeError(list.error).message)}
          </Callout>
        </div>
      )}
      <Checklist
        tenant={tenant}
        may={may}
        isOperator={isOperator}
        hidden={hidden}
        onHide={() => hide(true)}
        onAdd={() => setAdding(true)}
      />
      <Table<DeviceRow>
        id="devices"
        label={t("title")}
        columns={deviceColumns(tenant, t)}
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
          error: list.isFetchNextPageError ? say(describeError(list.error).message) : undefined,
        }}
        toolbar={
          <ListToolbar tenant={tenant} filters={filters} onChange={change} counts={counts.data ?? {}}>
            {total > 0 && (
              <WholeList
                tenant={tenant}
                filters={filters}
                total={total}
                onChoose={may.register ? choose : undefined}
              />
            )}
          </ListToolbar>
        }
        empty={
          <NoDevices
            narrowed={narrowed}
            query={filters.query}
            onAdd={may.write ? () => setAdding(true) : undefined}
            addManyHref={`/${tenant}/devices/add`}
            onClear={() => change(noFilters)}
            onShowSteps={hidden ? () => hide(false) : undefined}
          />
        }
      />
      {choosing && (
        <DeviceBulk
          tenant={tenant}
          selected={selected}
          names={names.current}
          mayWrite={may.write}
          registerAsked={registerAsked}
          onClear={() => select(new Set())}
        />
      )}
      {adding && <AddDevice tenant={tenant} onClose={() => setAdding(false)} />}
      {editing && <EditDevice tenant={tenant} device={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}
