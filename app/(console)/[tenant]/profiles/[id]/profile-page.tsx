"use client";
import { useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { isGone } from "../../devices/refusal";
import { DeleteProfile } from "./delete-profile";
import NoSuchProfile from "./not-found";
import { ProfileDevices } from "./profile-devices";
import { ProfileFacts } from "./profile-facts";
import { ProfileForm } from "./profile-form";

type Props = { tenant: string; id: string; mayWrite: boolean };

/** One profile: what it sets, what its devices inherit beside that, and which devices have it. */
export function ProfilePage({ tenant, id, mayWrite }: Props) {
  const t = useTranslations("profiles");
  const query = useQuery(useTRPC().profiles.get.queryOptions({ tenant, id }));
  const [deleting, setDeleting] = useState(false);
  const profile = query.data;
  if (!profile || isGone(query.error)) return <NoSuchProfile />;
  const { name, devices, settings } = profile;
  return (
    <Page kind="form">
      <PageHeader
        back={{ href: `/${tenant}/profiles`, label: t("title") }}
        title={name}
        state={t("page.state", { devices, sets: Object.keys(settings).length })}
        actions={
          mayWrite && (
            <Button variant="danger" icon={<Trash2 />} onClick={() => setDeleting(true)}>
              {t("page.delete")}
            </Button>
          )
        }
      />
      {mayWrite ? <ProfileForm tenant={tenant} profile={profile} /> : <ProfileFacts profile={profile} />}
      <ProfileDevices tenant={tenant} profile={profile} />
      {deleting && <DeleteProfile tenant={tenant} profile={profile} onClose={() => setDeleting(false)} />}
    </Page>
  );
}
