"use client";
import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { type ReactNode, useDeferredValue } from "react";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl/react";
import { useTRPC } from "@/app/_trpc/client";
import { macSchema } from "@/server/devices/mac";
import { guessVendor } from "@/server/vendors/guess-vendor";
import { vendorName } from "@/server/vendors/vendor-names";

/** Something to look at that refuses nothing; it stands where the field's help stood, so that nothing moves. */
const Hint = ({ children }: { children: ReactNode }) => (
  <span role="status" className="flex gap-1.5 text-wait">
    <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
    <span>{children}</span>
  </span>
);

const text = (value: unknown) => (typeof value === "string" ? value.trim() : "");

/**
 * Help of a MAC field: says so when the MAC is of no range that the vendor is known by.
 * @param vendor that of the form unless it is given.
 */
export function MacHelp({ name = "mac", vendor }: { name?: string; vendor?: string }) {
  const t = useTranslations("devices.form");
  const mac = macSchema.safeParse(text(useWatch({ name }))).data;
  const chosen = text(useWatch({ name: "vendor" }));
  const own = vendor ?? chosen;
  return mac && guessVendor(mac) !== own ? (
    <Hint>{t("foreignMac", { vendor: vendorName(own) })}</Hint>
  ) : (
    t("macHelp")
  );
}

type ExtensionProps = {
  tenant: string;
  /** The device that is edited. */
  except?: string;
  children: ReactNode;
};

/** Help of an extension field: says so when another device of the tenant has the extension. */
export function ExtensionHelp({ tenant, except, children }: ExtensionProps) {
  const t = useTranslations("devices.form");
  const trpc = useTRPC();
  const extension = useDeferredValue(text(useWatch({ name: "extension" })));
  const shared = useQuery(
    trpc.devices.sharedExtension.queryOptions(
      { tenant, extension, except },
      { enabled: extension !== "" && extension.length <= 128, staleTime: 5_000 },
    ),
  );
  const [first, ...others] = (extension && shared.data?.items) || [];
  if (!first) return children;
  return <Hint>{t("sharedExtension", { name: first.name, more: others.length > 0 ? "yes" : "no" })}</Hint>;
}
