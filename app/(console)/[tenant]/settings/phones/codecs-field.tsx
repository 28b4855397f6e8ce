"use client";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/app/_ui/button";
import { Field, type FieldControl, type FieldProps } from "@/app/_ui/field";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem } from "@/app/_ui/menu";
import { LiveRegion } from "@/app/_ui/visually-hidden";
import { allCodecs, type Codec, codecNames, isCodec } from "./phone-words";

/** An order of codecs, moved by buttons, so that it works without a pointer. */
export const CodecsField = (field: FieldProps) => (
  <Field {...field}>{(control) => <CodecList {...control} />}</Field>
);

function CodecList({ id, value, onChange, onBlur, ref, disabled, ...aria }: FieldControl) {
  const t = useTranslations("settings.phones.codec");
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState("");
  const [focus, setFocus] = useState<string>();
  const chosen = Array.isArray(value) ? value.filter(isCodec) : [];
  const missing = allCodecs.filter((codec) => !chosen.includes(codec));

  useEffect(() => {
    if (!focus) return;
    list.current?.querySelector<HTMLElement>(`[data-move="${focus}"]`)?.focus();
    setFocus(undefined);
  }, [focus]);

  const change = (next: Codec[], words: string) => {
    onChange(next);
    setTold(words);
  };
  const move = (codec: Codec, by: -1 | 1) => {
    const from = chosen.indexOf(codec);
    const to = from + by;
    if (to < 0 || to >= chosen.length) return;
    const next = chosen.filter((one) => one !== codec);
    next.splice(to, 0, codec);
    change(next, t("moved", { codec: codecNames[codec], place: to + 1, of: next.length }));
    setFocus(`${codec}-${by}`);
  };
  const remove = (codec: Codec) => {
    const at = chosen.indexOf(codec);
    const next = chosen.filter((one) => one !== codec);
    change(next, t("taken", { codec: codecNames[codec] }));
    const neighbour = next[Math.min(at, next.length - 1)];
    if (neighbour) setFocus(`${neighbour}-x`);
  };

  return (
    <fieldset
      id={id}
      disabled={disabled}
      aria-labelledby={aria["aria-labelledby"]}
      aria-describedby={aria["aria-describedby"]}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onBlur()}
    >
      <ol
        ref={list}
        className="divide-y divide-line overflow-hidden rounded-md border border-line-strong bg-surface empty:hidden"
      >
        {chosen.map((codec, index) => {
          const name = codecNames[codec];
          return (
            <li key={codec} className="flex min-h-9 items-center gap-2 py-0.5 pr-1 pl-3">
              <span aria-hidden="true" className="w-4 text-ink-3 text-table">
                {index + 1}
              </span>
              <span className="min-w-0 grow text-base">
                {name} <span className="text-ink-3 text-small">{t(`help.${codec}`)}</span>
              </span>
              <IconButton
                ref={index === 0 ? ref : undefined}
                label={t("up", { codec: name })}
                icon={<ArrowUp />}
                size="small"
                data-move={`${codec}--1`}
                aria-disabled={index === 0}
                className="aria-disabled:opacity-35"
                onClick={() => move(codec, -1)}
              />
              <IconButton
                label={t("down", { codec: name })}
                icon={<ArrowDown />}
                size="small"
                data-move={`${codec}-1`}
                aria-disabled={index === chosen.length - 1}
                className="aria-disabled:opacity-35"
                onClick={() => move(codec, 1)}
              />
              <IconButton
                label={t("out", { codec: name })}
                icon={<X />}
                size="small"
                data-move={`${codec}-x`}
                onClick={() => remove(codec)}
              />
            </li>
          );
        })}
      </ol>
      {missing.length > 0 && (
        <Menu
          align="start"
          trigger={
            <Button size="small" icon={<Plus />} className="mt-2">
              {t("add")}
            </Button>
          }
        >
          {missing.map((codec) => (
            <MenuItem
              key={codec}
              onSelect={() => change([...chosen, codec], t("added", { codec: codecNames[codec] }))}
            >
              {codecNames[codec]} <span className="text-ink-3 text-small">{t(`help.${codec}`)}</span>
            </MenuItem>
          ))}
        </Menu>
      )}
      <LiveRegion>{told}</LiveRegion>
    </fieldset>
  );
}
