"use client";
import { Router, SearchX } from "lucide-react";
import { Button, LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";

type Props = {
  narrowed: boolean;
  query: string | undefined;
  onAdd: (() => void) | undefined;
  addManyHref: string;
  onClear: () => void;
};

/** No device at all, or none that the search and the filters let through. */
export const NoDevices = ({ narrowed, query, onAdd, addManyHref, onClear }: Props) =>
  narrowed ? (
    <EmptyState
      icon={<SearchX />}
      title={query ? `No device matches “${query}”` : "No device matches these filters"}
      action={<Button onClick={onClear}>Show all devices</Button>}
    >
      A MAC is found in any notation and by any part of it, a name and an extension by any part.
    </EmptyState>
  ) : (
    <EmptyState
      icon={<Router />}
      title="No devices yet"
      action={
        onAdd && (
          <>
            <Button variant="primary" onClick={onAdd}>
              Add the first device
            </Button>
            <LinkButton href={addManyHref}>Add many</LinkButton>
          </>
        )
      }
    >
      {onAdd
        ? "Take the phone’s MAC from the label on its box or its back, and add it with a name and an extension. Then press Register: out of its box the phone finds its way here by itself."
        : "When an admin of this tenant adds phones, they are listed here with how far each one has come."}
    </EmptyState>
  );
