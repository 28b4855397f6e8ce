"use client";
import { Table2 } from "lucide-react";
import { useId, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { type RequestOutcome, requestOutcomes } from "@/server/requests/schema";
import type { RequestRange } from "@/server/requests/window";
import { useZone } from "../devices/use-zone";
import { looks } from "./outcome-looks";
import { StripTable } from "./strip-table";
import { bucketWords, edgeWords, stepWords, sumByOutcome, summaryOf, sumOf } from "./strip-words";
import type { Bucket, Strip } from "./types";

type Props = {
  strip: Strip | undefined;
  range: RequestRange;
  chosen: RequestOutcome | undefined;
  onChoose: (outcome: RequestOutcome | undefined) => void;
};

/**
 * Requests by outcome over time, stacked; each outcome has a texture of its own beside its colour, and the numbers
 * stand in a table behind it. The legend narrows the list.
 */
export function OutcomeStrip({ strip, range, chosen, onChoose }: Props) {
  const t = useTranslations("requests");
  const locale = useLocale();
  const [asTable, setAsTable] = useState(false);
  const zone = useZone();
  const speech = { t, locale, zone };
  const id = useId();
  const sums = sumByOutcome(strip?.buckets ?? []);
  const most = Math.max(1, ...(strip?.buckets ?? []).map(sumOf));
  const first = strip?.buckets[0]?.at;
  const edge = (at: Date) => strip && edgeWords(at, strip.until, strip.step, speech);
  return (
    <section aria-label={t("strip.label")} className="mb-4">
      {asTable && strip ? (
        <StripTable id={id} strip={strip} />
      ) : (
        <div id={id} className="relative">
          <div
            role="img"
            aria-label={strip ? summaryOf(speech, strip, range) : t("strip.counting")}
            className="flex h-16 items-end gap-px border-line border-b"
          >
            {strip?.buckets.map((bucket) => (
              <Bar
                key={bucket.at.getTime()}
                bucket={bucket}
                most={most}
                words={bucketWords(speech, bucket, strip.step)}
                chosen={chosen}
              />
            ))}
          </div>
          <div aria-hidden="true" className="mt-1 flex h-4 justify-between text-ink-3 text-small">
            <span>{first && edge(first)}</span>
            {strip && strip.total > 0 && (
              <span>{t("strip.atMost", { count: most, step: stepWords(t, strip.step) })}</span>
            )}
            <span>{strip && edge(strip.until)}</span>
          </div>
        </div>
      )}
      <div className="mt-1.5 flex min-h-7 flex-wrap items-center gap-x-1 gap-y-0.5">
        {requestOutcomes
          .filter((outcome) => sums[outcome] || outcome === chosen || always.has(outcome))
          .map((outcome) => (
            <button
              key={outcome}
              type="button"
              aria-pressed={chosen === outcome}
              onClick={() => onChoose(chosen === outcome ? undefined : outcome)}
              className={cx(
                "inline-flex h-7 items-center gap-1.5 rounded-md px-1.5 text-table coarse:h-9",
                chosen === outcome ? "bg-press text-ink" : "text-ink-2 hover:bg-hover hover:text-ink",
              )}
            >
              <span
                aria-hidden="true"
                className={cx("size-2.5 rounded-[2px]", looks[outcome].className)}
                style={looks[outcome].style}
              />
              {t(`outcome.${outcome}`)}
              <span className="text-ink-3">{(sums[outcome] ?? 0).toLocaleString(locale)}</span>
            </button>
          ))}
        <Button
          variant="quiet"
          size="small"
          className="ml-auto"
          icon={<Table2 />}
          aria-expanded={asTable}
          aria-controls={id}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t("strip.asBars") : t("strip.asTable")}
        </Button>
      </div>
      {strip?.since && (
        <p className="mt-1 text-ink-2 text-small">
          {t("strip.cut", { inIt: t(`range.inIt.${range}`), count: strip.total })}
        </p>
      )}
    </section>
  );
}

/** In the legend even when there are none, so that it does not jump with the first ones. */
const always = new Set<RequestOutcome>(["served", "challenged", "refused"]);

type BarProps = {
  bucket: Bucket;
  most: number;
  /** What it shows, for whoever points at it. */
  words: string;
  chosen: RequestOutcome | undefined;
};

const Bar = ({ bucket, most, words, chosen }: BarProps) => (
  <div title={words} className="flex h-full min-w-0 flex-1 flex-col-reverse hover:bg-hover">
    {requestOutcomes.map((outcome) => {
      const n = bucket.counts[outcome];
      if (!n) return null;
      return (
        <span
          key={outcome}
          className={cx(
            "block w-full",
            looks[outcome].className,
            chosen && chosen !== outcome && "opacity-25",
          )}
          style={{ ...looks[outcome].style, height: `max(2px, ${(n / most) * 100}%)` }}
        />
      );
    })}
  </div>
);
