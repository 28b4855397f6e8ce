"use client";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { Checkbox } from "@/app/_ui/checkbox";
import { Field } from "@/app/_ui/field";
import { notificationEvents } from "@/server/notifications/schema";
import { eventKey } from "./event-key";

/** Which events: a box each, with what it means. */
export function EventsField() {
  const t = useTranslations("notifications");
  const base = useId();
  return (
    <Field name="events" label={t("events")} help={t("eventsHelp")}>
      {({ id, value, onChange, onBlur, ref, disabled, ...aria }) => {
        const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
        return (
          // biome-ignore lint/a11y/useSemanticElements: the field has its label; a legend would say it twice
          <div
            id={id}
            role="group"
            aria-labelledby={aria["aria-labelledby"]}
            aria-describedby={aria["aria-describedby"]}
            className="flex flex-col gap-2.5"
          >
            {notificationEvents.map((event, index) => (
              <div key={event} className="flex gap-2.5">
                <Checkbox
                  ref={index === 0 ? ref : undefined}
                  id={`${base}-${event}`}
                  className="mt-px"
                  checked={chosen.includes(event)}
                  disabled={disabled}
                  onBlur={onBlur}
                  aria-describedby={`${base}-${event}-help`}
                  onCheckedChange={(checked) =>
                    onChange(
                      notificationEvents.filter((one) =>
                        one === event ? checked === true : chosen.includes(one),
                      ),
                    )
                  }
                />
                <span className="flex min-w-0 flex-col">
                  <label htmlFor={`${base}-${event}`} className="font-medium text-table">
                    {t(`event.${eventKey[event]}`)}
                  </label>
                  <span id={`${base}-${event}-help`} className="text-ink-3 text-table">
                    {t(`eventHelp.${eventKey[event]}`)}
                  </span>
                </span>
              </div>
            ))}
          </div>
        );
      }}
    </Field>
  );
}
