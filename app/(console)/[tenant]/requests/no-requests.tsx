"use client";
import { ListTree, SearchX } from "lucide-react";
import { Button, LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import type { RequestRange } from "@/server/requests/window";
import { rangeWords } from "./words";

type Props = {
  tenant: string;
  unowned: boolean;
  /** The log could not be read; why stands above. */
  unread: boolean;
  narrowed: boolean;
  range: RequestRange;
  onClear: () => void;
  onAll: () => void;
};

/** No request at all, or none that the search and the filters let through. */
export function NoRequests({ tenant, unowned, unread, narrowed, range, onClear, onAll }: Props) {
  if (unread)
    return (
      <EmptyState
        icon={<SearchX />}
        title="The log could not be read"
        action={narrowed && <Button onClick={onClear}>Show all requests</Button>}
      >
        Phones are served all the same, and nothing of the log is lost.
      </EmptyState>
    );
  if (narrowed)
    return (
      <EmptyState
        icon={<SearchX />}
        title={`No request matches ${rangeWords[range].inIt}`}
        action={
          <>
            <Button onClick={onClear}>Show all requests</Button>
            {range !== "all" && <Button onClick={onAll}>Search all of the log</Button>}
          </>
        }
      >
        A MAC is found in any notation, an address by how it begins, a path by any part of it.
      </EmptyState>
    );
  if (range !== "all")
    return (
      <EmptyState
        icon={<ListTree />}
        title={
          unowned
            ? `No unknown phone asked ${rangeWords[range].inIt}`
            : `No phone asked ${rangeWords[range].inIt}`
        }
        action={<Button onClick={onAll}>Show all of the log</Button>}
      >
        A phone that asks shows up here by itself, within a second.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<ListTree />}
      title={unowned ? "No unknown phone has asked yet" : "No phone has asked yet"}
      action={!unowned && <LinkButton href={`/${tenant}/devices`}>Open Devices</LinkButton>}
    >
      {unowned
        ? "A phone whose MAC no tenant has is listed here with its first request, and can be added from here."
        : "Register a device and reset its phone to factory settings, or boot a virtual phone on the device’s page: each request is listed here with what came of it."}
    </EmptyState>
  );
}
