import { Skeleton } from "@/app/_ui/skeleton";

/** Where a form will be, for the first load. */
export const FormSkeleton = () => (
  <div className="flex flex-col gap-7 pt-2">
    {["w-40", "w-28", "w-52"].map((width) => (
      <div key={width} className="flex flex-col gap-3">
        <Skeleton className={width} />
        <Skeleton className="h-8 w-full" />
      </div>
    ))}
  </div>
);
