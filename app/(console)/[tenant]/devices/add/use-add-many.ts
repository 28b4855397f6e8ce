"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useRef, useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { describeError } from "@/app/_ui/form-errors";
import { ADDED_AT_ONCE } from "@/server/devices/schema";
import type { AppRouter } from "@/server/trpc/root";
import { FIRST_VENDOR } from "../device-fields";
import type { Draft } from "./read-rows";

type Checked = inferRouterOutputs<AppRouter>["devices"]["checkMany"]["items"][number];
/** What all rows are of: a vendor, and the model of those that name none, "" without one. */
export type Lot = { vendor: string; model: string };
type Outcome = { added: boolean; message: string };
export type Row = Draft & {
  id: string;
  /** What the dry run said of it; undefined until it has. */
  checked?: Checked;
  /** What adding it came to. */
  outcome?: Outcome;
};

const isReady = ({ checked, outcome }: Row) => checked?.verdict === "ok" && outcome?.added !== true;

/** Rows on their way to being devices: looked at as often as they change, then added a batch at a time. */
export function useAddMany(tenant: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const checkMany = useMutation(trpc.devices.checkMany.mutationOptions());
  const createMany = useMutation(trpc.devices.createMany.mutationOptions());
  const [rows, setRows] = useState<Row[]>([]);
  const [lot, setLot] = useState<Lot>({ vendor: FIRST_VENDOR, model: "" });
  const [progress, setProgress] = useState<{ done: number; total: number; running: boolean }>();
  const [problem, setProblem] = useState<string>();
  const round = useRef(0);
  const stop = useRef(false);

  const sent = (row: Row, fallback: string) => ({
    mac: row.mac,
    name: row.name,
    extension: row.extension,
    model: row.model || fallback,
  });

  const check = async (next: Row[], of: Lot) => {
    round.current += 1;
    const mine = round.current;
    setRows(next);
    setLot(of);
    setProblem(undefined);
    if (next.length === 0) return;
    try {
      const { items } = await checkMany.mutateAsync({
        tenant,
        vendor: of.vendor,
        rows: next.map((row) => sent(row, of.model)),
      });
      if (mine === round.current) setRows(next.map((row, index) => ({ ...row, checked: items[index] })));
    } catch (error) {
      if (mine === round.current) setProblem(describeError(error).message);
    }
  };

  const add = async () => {
    const todo = rows.filter(isReady);
    stop.current = false;
    setProblem(undefined);
    setProgress({ done: 0, total: todo.length, running: true });
    for (let from = 0; from < todo.length && !stop.current; from += ADDED_AT_ONCE) {
      const batch = todo.slice(from, from + ADDED_AT_ONCE);
      try {
        const { items } = await createMany.mutateAsync({
          tenant,
          vendor: lot.vendor,
          rows: batch.map((row) => sent(row, lot.model)),
        });
        const outcomes = new Map(batch.map((row, index) => [row.id, items[index]]));
        setRows((old) => old.map((row) => ({ ...row, outcome: outcomes.get(row.id) ?? row.outcome })));
      } catch (error) {
        setProblem(describeError(error).message);
        break;
      }
      setProgress({ done: from + batch.length, total: todo.length, running: true });
    }
    setProgress((old) => old && { ...old, running: false });
    void queries.invalidateQueries({ queryKey: trpc.devices.pathKey() });
  };

  return {
    rows,
    ...lot,
    progress,
    problem,
    checking: checkMany.isPending,
    ready: rows.filter(isReady).length,
    added: rows.filter(({ outcome }) => outcome?.added),
    begin: (drafts: Draft[], of: Lot) =>
      check(
        drafts.map((one, index) => ({ ...one, id: String(index) })),
        of,
      ),
    edit: (id: string, change: Draft) =>
      check(
        rows.map((row) => (row.id === id ? { ...change, id } : row)),
        lot,
      ),
    remove: (id: string) =>
      check(
        rows.filter((row) => row.id !== id),
        lot,
      ),
    changeModel: (model: string) => check(rows, { ...lot, model }),
    again: () => check(rows, lot),
    reset: () => {
      setProgress(undefined);
      void check([], lot);
    },
    add,
    stop: () => {
      stop.current = true;
    },
  };
}
export type AddMany = ReturnType<typeof useAddMany>;
