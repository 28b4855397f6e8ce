import { NavTabs } from "@/app/_ui/nav-tabs";
import { PageHeader } from "@/app/_ui/page-header";

type Props = { slug: string; isMaster: boolean; state: string };

/** The head of every settings page: what stands here now, and the ways to the other parts. */
export function SettingsHeader({ slug, isMaster, state }: Props) {
  const base = `/${slug}/settings`;
  const own = [
    { href: `${base}/phones`, label: "Phones" },
    { href: `${base}/advanced`, label: "Advanced" },
    { href: `${base}/members`, label: "Members" },
  ];
  return (
    <PageHeader
      title={isMaster ? "Master settings" : "Settings"}
      state={state}
      tabs={
        <NavTabs
          label="Settings"
          tabs={[
            { href: `${base}/touchless-provisioning`, label: "Touchless provisioning" },
            ...(isMaster ? own.filter(({ href }) => href.endsWith("/advanced")) : own),
          ]}
        />
      }
    />
  );
}
