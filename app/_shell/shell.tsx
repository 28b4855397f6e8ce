import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Frame } from "@/app/_components/frame";
import { foldedValue, railCookie } from "@/app/_components/rail-cookie";
import { ApiProvider } from "@/app/_trpc/client";
import type { Role } from "@/server/auth/permissions";
import { tenantsOf, type Who } from "@/server/auth/who";
import type { TenantRef } from "@/server/context";
import { enterTenant } from "@/server/tenants/enter-tenant";
import { Finder } from "./finder";
import { operatorNav, roleWords, tenantNav } from "./nav";
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
  const nav = current ? tenantNav(current, as) : [];
  const operator = who.isOperator ? operatorNav : [];
  const visiting = who.isOperator && !inOperatorArea;
  if (visiting && who.sessionId) {
    await enterTenant.call(await getTenantContext(tenant.slug), { sessionId: who.sessionId });
  }
  return (
    <ApiProvider>
      <Frame
        user={{ name: who.actor.name, email: who.email ?? "", role: roleWords[as] }}
        tenants={tenants}
        current={current}
        nav={nav}
        operatorNav={operator}
        area={inOperatorArea ? "operator" : "tenant"}
        banner={visiting ? <OperatorBanner tenant={tenant} /> : undefined}
        folded={folded}
        signOut={signOutHere}
      >
        {children}
      </Frame>
      <Finder tenant={current} nav={[...nav, ...operator]} tenants={tenants} />
    </ApiProvider>
  );
}
