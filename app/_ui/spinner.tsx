import { LoaderCircle } from "lucide-react";
import { cx } from "./cx";

export const Spinner = ({ className }: { className?: string }) => (
  <LoaderCircle aria-hidden="true" className={cx("size-4 animate-turn", className)} />
);
