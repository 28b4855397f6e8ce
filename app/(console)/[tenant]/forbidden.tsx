import { headers } from "next/headers";
import { NoticePage } from "@/app/_components/notice-page";
import { getTranslations } from "@/app/_i18n/server";
import { getTenantContext } from "@/app/_shell/tenant-context";
import { buttonClass } from "@/app/_ui/button";
import { ASKED_HEADER, pageAsked } from "@/server/auth/asked-page";

/** This page is given no parameters: the tenant stands in the address that was asked. */
async function askedTenant() {
  const slug = pageAsked((await headers()).get(ASKED_HEADER))?.split(/[/?]/)[1];
  return slug ? getTenantContext(slug) : null;
}

/** For a member whose role does not include the page; to anybody else the tenant does not exist. */
export default async function Forbidden() {
  const t = await getTranslations("pages.forbidden");
  const ctx = await askedTenant();
  return (
    <NoticePage
      framed
      title={t("title")}
      actions={
        ctx && (
          <a href={`/${ctx.tenant.slug}/devices`} className={buttonClass({ variant: "primary" })}>
            {t("toDevices")}
          </a>
        )
      }
    >
      <p>{ctx ? t("what", { tenant: ctx.tenant.name, role: ctx.role }) : t("unknown")}</p>
      <p>{ctx ? t("remedy", { tenant: ctx.tenant.name, role: ctx.role }) : t("unknownRemedy")}</p>
    </NoticePage>
  );
}
