"use client";
import { useTranslations } from "use-intl/react";
import { SearchInput } from "@/app/_ui/search-input";
import { Select } from "@/app/_ui/select";
import { auditRanges } from "@/server/audit/schema";
import type { AuditFilters } from "./filters";
import type { Choices } from "./types";
import { actorWords, verbWords } from "./words";

const ANY = "any";

type Props = {
  filters: AuditFilters;
  choices: Choices | undefined;
  onChange: (change: Partial<AuditFilters>) => void;
};

/** Search and filters above the log; each change is in the address at once. */
export function AuditToolbar({ filters, choices, onChange }: Props) {
  const t = useTranslations("audit");
  const people = (choices?.people ?? []).map(({ kind, id, name }) => ({
    value: id ?? name,
    label: kind === "user" ? name : t("filter.actor", { name, kind: actorWords(t, kind) ?? "" }),
  }));
  const verbs = (choices?.verbs ?? []).map((value) => ({ value, label: verbWords(t, value) }));
  return (
    <>
      <SearchInput
        label={t("filter.search")}
        value={filters.thing ?? ""}
        onSearch={(thing) => onChange({ thing: thing || undefined })}
        className="w-full sm:w-64"
      />
      <Select
        aria-label={t("person")}
        className="w-44 text-table! max-sm:grow"
        options={[{ value: ANY, label: t("filter.anybody") }, ...withChosen(people, filters.person)]}
        value={filters.person ?? ANY}
        onValueChange={(value) => onChange({ person: value === ANY ? undefined : value })}
      />
      <Select
        aria-label={t("done")}
        className="w-52 text-table! max-sm:grow"
        options={[{ value: ANY, label: t("filter.anything") }, ...withChosen(verbs, filters.verb)]}
        value={filters.verb ?? ANY}
        onValueChange={(value) => onChange({ verb: value === ANY ? undefined : value })}
      />
      <Select
        aria-label={t("time")}
        className="w-36 text-table! max-sm:grow"
        options={auditRanges.map((value) => ({ value, label: t(`range.${value}`) }))}
        value={filters.range}
        onValueChange={(value) => onChange({ range: auditRanges.find((range) => range === value) })}
      />
    </>
  );
}

/** What the address asks for can be chosen too, though it is not among the latest; and nothing twice. */
function withChosen(options: { value: string; label: string }[], chosen: string | undefined) {
  const all = chosen ? [...options, { value: chosen, label: chosen }] : options;
  return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
}
