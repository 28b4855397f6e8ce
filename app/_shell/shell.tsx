import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Frame } from "@/app/_components/frame";
import { foldedValue, railCookie } from "@/app/_components/rail-cookie";
import { parts } from "@/app/_i18n/parts";
import { MoreLanguage } from "@/app/_i18n/provider";
import { getTranslations, languageChoices, readSpoken } from "@/app/_i18n/server";
import { ApiProvider } from "@/app/_trpc/client";
import { Toaster } from "@/app/_ui/toast";
import { can, type Role } from "@/server/auth/permissions";
import { tenantsOf, type Who } from "@/server/auth/who";
import type { TenantRef } from "@/server/context";
import { enterTenant } from "@/server/tenants/enter-tenant";
import { ConnectionBar } from "./connection-bar";
import { Finder } from "./finder";
import { HelpProvider } from "./help";
import { operatorNav, tenantNav } from "./nav";
import { OperatorBanner } from "./operator-banner";
import { signOutHere } from "./sign-out";
import { getTenantContext } from "./tenant-context";

/** The frame around every page of somebody who is signed in. `tenant` is null in the operator's area. */
export async function Shell({
  who,
  as,
  tenant,
  children,
}: {
  who: Who;
  /** What they are here. */
  as: Role;
  tenant: TenantRef | null;
  children: ReactNode;
}) {
  const own = await tenantsOf(who);
  const folded = (await cookies()).get(railCookie)?.value === foldedValue;
  const inOperatorArea = tenant === null || tenant.isMaster;
  const current = inOperatorArea ? null : tenant.slug;
  const tenants = own.map(({ slug, name }) => ({ slug, name, href: `/${slug}/devices` }));
  const t = await getTranslations("shell.nav");
  const roles = await getTranslations("shell.roles");
  const nav = current ? tenantNav(t, current, as) : [];
  const operator = who.isOperator ? operatorNav(t) : [];
  const visiting = who.isOperator && !inOperatorArea;
  if (visiting && who.sessionId) {
    await enterTenant.call(await getTenantContext(tenant.slug), { sessionId: who.sessionId });
  }
  return (
    <MoreLanguage spoken={await readSpoken(tenant ? parts.tenant : parts.operator)}>
      <ApiProvider>
        <Frame
          user={{ name: who.actor.name, email: who.email ?? "", role: roles(as) }}
          languages={languageChoices()}
          tenants={tenants}
          current={current}
          nav={nav}
          operatorNav={operator}
          area={inOperatorArea ? "operator" : "tenant"}
          banner={visiting ? <OperatorBanner tenant={tenant} /> : undefined}
          folded={folded}
          signOut={signOutHere}
        >
          <HelpProvider>{children}</HelpProvider>
        </Frame>
        <Finder
          tenant={current}
          mayAdd={can(as, "device:write")}
          languages={languageChoices()}
          nav={[...nav, ...operator]}
          tenants={tenants}
        />
        <ConnectionBar />
        <Toaster />
      </ApiProvider>
    </MoreLanguage>
  );
}
