import { Skeleton } from "@/app/_ui/skeleton";

export const ServiceSkeleton = () => (
  <div className="flex h-28 flex-col gap-4 rounded-md border border-line bg-surface p-4">
    <Skeleton className="w-32" />
    <Skeleton className="w-56" />
  </div>
);
