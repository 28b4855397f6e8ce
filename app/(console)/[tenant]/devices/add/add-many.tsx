"use client";
import { CloudUpload, Plus } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { useSay } from "@/app/_i18n/provider";
import { BulkBar } from "@/app/_ui/bulk-bar";
import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { LinkButton } from "@/app/_ui/link-button";
import { Page } from "@/app/_ui/page";
import { PageHeader } from "@/app/_ui/page-header";
import { useUnsavedGuard } from "@/app/_ui/unsaved-guard";
import { useBulkRun } from "@/app/_ui/use-bulk-run";
import { LiveRegion } from "@/app/_ui/visually-hidden";
import { hasRedirectService } from "@/server/vendors/redirect-names";
import { useRegistering } from "../use-registering";
import { Review } from "./review";
import { Source } from "./source";
import { useAddMany } from "./use-add-many";
import { standingOfAll } from "./verdict-words";

/** Many phones at once: paste or file, a dry run with a word on every row, then the good ones, then Register. */
export function AddMany({ tenant, mayRegister }: { tenant: string; mayRegister: boolean }) {
  const t = useTranslations("addDevices");
  const list = useTranslations("devices");
  const say = useSay();
  const many = useAddMany(tenant);
  const bulk = useBulkRun();
  const { registerAndWait } = useRegistering(tenant);
  const { rows, ready, added, progress, problem, checking } = many;
  const done = added.length > 0 && !progress?.running;
  const guard = useUnsavedGuard(rows.length > 0 && !(done && ready === 0));
  const back = { href: `/${tenant}/devices`, label: list("title") };

  if (rows.length === 0)
    return (
      <Page>
        <PageHeader back={back} title={t("title")} state={t("intro")} />
        <Source onCheck={(drafts, of) => void many.begin(drafts, of)} checking={checking} />
      </Page>
    );

  const register = () =>
    bulk.start({
      label: list("bulk.register"),
      items: added.map(({ checked, mac, name }) => ({ id: checked?.mac ?? mac, label: name })),
      run: registerAndWait,
      atOnce: 6,
    });
  return (
    <Page kind="list">
      <PageHeader
        back={back}
        title={t("title")}
        state={checking ? t("checking") : standingOfAll(t, rows, ready, added.length)}
        actions={
          <>
            {done && mayRegister && hasRedirectService(many.vendor) && (
              <Button variant={ready === 0 ? "primary" : "default"} icon={<CloudUpload />} onClick={register}>
                {t("registerNow")}
              </Button>
            )}
            {ready > 0 && (
              <Button
                variant="primary"
                icon={<Plus />}
                pending={checking || progress?.running}
                onClick={() => void many.add()}
              >
                {t(done ? "addOthers" : "add", { count: ready })}
              </Button>
            )}
            {done && ready === 0 ? (
              <LinkButton href={back.href}>{t("all")}</LinkButton>
            ) : (
              !done && <Button onClick={many.reset}>{t("startOver")}</Button>
            )}
          </>
        }
      />
      {progress?.running && <Adding {...progress} onStop={many.stop} />}
      {problem && (
        <div className="mb-3">
          <Callout
            tone="fail"
            action={
              progress ? undefined : (
                <Button onClick={() => void many.again()} pending={checking}>
                  {t("checkAgain")}
                </Button>
              )
            }
          >
            {say(problem)}
          </Callout>
        </div>
      )}
      <Review tenant={tenant} many={many} done={done || progress?.running === true} />
      <BulkBar
        count={0}
        noun={{ one: list("bulk.device"), many: list("bulk.devices") }}
        actions={[]}
        onClear={() => undefined}
        job={bulk.job}
        onCancel={bulk.cancel}
        onRetry={bulk.retry}
        onClose={bulk.close}
      />
      <LiveRegion>
        {checking || progress?.running ? "" : standingOfAll(t, rows, ready, added.length)}
      </LiveRegion>
      {guard}
    </Page>
  );
}

type AddingProps = { done: number; total: number; onStop: () => void };

function Adding({ done, total, onStop }: AddingProps) {
  const t = useTranslations("addDevices.adding");
  return (
    <div className="mb-3 flex items-center gap-3 text-table">
      <span className="whitespace-nowrap">{t("progress", { done, total })}</span>
      <div
        role="progressbar"
        aria-label={t("label")}
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={total}
        className="h-[3px] grow overflow-hidden rounded-full bg-press"
      >
        <span
          className="block h-full bg-proven-mark transition-[width]"
          style={{ width: `${(done / Math.max(total, 1)) * 100}%` }}
        />
      </div>
      <Button size="small" variant="quiet" onClick={onStop}>
        {t("stop")}
      </Button>
    </div>
  );
}
