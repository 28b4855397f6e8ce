"use client";
import { ScrollText, SearchX } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";

type Props = {
  /** The log could not be read; why stands above. */
  unread: boolean;
  narrowed: boolean;
  onClear: () => void;
};

/** Nothing was ever changed, or nothing that the search and the filters let through. */
export const NoEntries = ({ unread, narrowed, onClear }: Props) =>
  unread ? (
    <EmptyState icon={<SearchX />} title="The log could not be read">
      Nothing of it is lost: it cannot be changed from here.
    </EmptyState>
  ) : narrowed ? (
    <EmptyState
      icon={<SearchX />}
      title="No entry matches these filters"
      action={<Button onClick={onClear}>Show the whole log</Button>}
    >
      A thing is found by any part of its name, a device by its MAC in any notation.
    </EmptyState>
  ) : (
    <EmptyState icon={<ScrollText />} title="Nothing has been changed yet">
      Every change is listed here with who made it, when and from where, as soon as it is made: add a device,
      and see.
    </EmptyState>
  );
