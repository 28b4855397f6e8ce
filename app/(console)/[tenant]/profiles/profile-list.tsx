"use client";
import { useQuery } from "@tanstack/react-query";
import { Layers, Plus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { useShortcut } from "@/app/_ui/shortcuts";
import { Table } from "@/app/_ui/table";
import { LoadFailed } from "../configuration/load-failed";
import { AddProfile } from "./add-profile";
import { useProfileColumns } from "./columns";
import { type ProfileRow, profileHref } from "./types";

/** The tenant's profiles: what each one sets, and how many devices have it. */
export function ProfileList({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("profiles");
  const list = useQuery(useTRPC().profiles.list.queryOptions({ tenant }));
  const columns = useProfileColumns(tenant);
  const [adding, setAdding] = useState(false);
  const rows = list.data?.items;
  const add = () => setAdding(true);
  useShortcut({ keys: "n", label: t("list.addKey"), group: t("list.keys"), run: add }, mayWrite);

  return (
    <Page>
      <PageHeader
        title={t("title")}
        state={rows && t("state", { count: rows.length })}
        actions={
          mayWrite && (
            <Button variant="primary" icon={<Plus />} hint="n" onClick={add}>
              {t("list.add")}
            </Button>
          )
        }
      />
      {list.isError && !rows ? (
        <LoadFailed error={list.error} retry={() => list.refetch()} />
      ) : (
        <Table<ProfileRow>
          id="profiles"
          label={t("list.label")}
          inline
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          rowLabel={({ name }) => name}
          rowHref={({ id }) => profileHref(tenant, id)}
          empty={
            <EmptyState
              icon={<Layers />}
              title={t("empty.title")}
              action={
                mayWrite && (
                  <Button variant="primary" onClick={add}>
                    {t("empty.add")}
                  </Button>
                )
              }
            >
              {mayWrite ? t("empty.teach") : t("empty.viewer")}
            </EmptyState>
          }
        />
      )}
      {adding && <AddProfile tenant={tenant} onClose={() => setAdding(false)} />}
    </Page>
  );
}
