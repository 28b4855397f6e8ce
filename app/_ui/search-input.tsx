"use client";
import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { cx } from "./cx";
import { Input } from "./input";
import { Kbd } from "./kbd";
import { useShortcut } from "./shortcuts";

type Props = {
  /** The search in effect, usually from the address. */
  value: string;
  /** Called 200 ms after the last key, at once on Enter and when emptied. */
  onSearch: (query: string) => void;
  /** What is searched: "Search devices". */
  label: string;
  className?: string;
};

/** `/` focuses it, Enter searches and leaves it to the rows, Escape empties and then leaves it. */
export function SearchInput({ value, onSearch, label, className }: Props) {
  const t = useTranslations("ui");
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef(value);
  const [text, setText] = useState(value);

  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);

  const send = (query: string) => {
    if (query === sent.current) return;
    sent.current = query;
    onSearch(query);
  };
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    const timer = setTimeout(() => latest.current(text.trim()), 200);
    return () => clearTimeout(timer);
  }, [text]);

  useShortcut({ keys: "/", label, group: t("keys.list"), run: () => input.current?.select() });

  const empty = () => {
    setText("");
    send("");
  };
  return (
    <search className={cx("relative block", className)}>
      <Input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        lead={<Search aria-hidden="true" />}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            send(text.trim());
            event.currentTarget.blur();
          }
          if (event.key !== "Escape") return;
          event.preventDefault();
          if (text) empty();
          else event.currentTarget.blur();
        }}
        className="[&_input::-webkit-search-cancel-button]:hidden [&_input]:pr-8 [&_input]:text-table"
      />
      {text ? (
        <button
          type="button"
          aria-label={t("search.empty")}
          onClick={() => {
            empty();
            input.current?.focus();
          }}
          className="absolute inset-y-0 right-1 my-auto flex size-6 items-center justify-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink"
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      ) : (
        <Kbd keys="/" className="pointer-events-none absolute inset-y-0 right-2 text-ink-3 coarse:hidden" />
      )}
    </search>
  );
}
