import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { getWho } from "@/app/_trpc/server";
import { Callout } from "@/app/_ui/callout";
import { pageAsked } from "@/server/auth/asked-page";
import { oidcSettings } from "@/server/auth/oidc";
import { oidcRefusals } from "@/server/auth/oidc-refusals";
import { AuthHeading } from "../auth-heading";
import { ElsewhereButton } from "../elsewhere-button";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signIn");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, made, refused, error } = await searchParams;
  const asked = pageAsked(next);
  if (await getWho()) redirect(asked ?? "/");
  const t = await getTranslations("auth.signIn");
  const more = await getTranslations("accounts.signIn");
  const provider = oidcSettings()?.name;
  const refusal = oidcRefusals.find((known) => known === refused) ?? (error && "failed");
  return (
    <>
      <AuthHeading title={t("title")}>
        {made === "operator" && <p>{t("operatorMade")}</p>}
        {made === "password" && <p>{more("passwordMade")}</p>}
      </AuthHeading>
      {provider && refusal && (
        <div className="mt-4">
          <Callout tone="fail">{more(refusal, { name: provider })}</Callout>
        </div>
      )}
      <SignInForm next={asked ?? ""} />
      <ElsewhereButton to={asked ?? "/"} />
      <p className="mt-6 text-table">
        <Link href="/forgot" className="text-ink-2 underline underline-offset-2 hover:text-ink">
          {more("forgot")}
        </Link>
      </p>
    </>
  );
}
