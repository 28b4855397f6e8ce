import type { ReactNode } from "react";

/** Text for screen readers only. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className="sr-only">{children}</span>
);

/** Reads its content aloud whenever that changes, without moving focus. Keep it mounted; change only the text. */
export const LiveRegion = ({ children, urgent = false }: { children: ReactNode; urgent?: boolean }) => (
  <div className="sr-only" aria-live={urgent ? "assertive" : "polite"} aria-atomic="true">
    {children}
  </div>
);
