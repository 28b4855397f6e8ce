"use client";
import { createContext, type ReactNode, useContext } from "react";

const NewsContext = createContext<string | null>(null);

/** Where the server's news stood when it read what the page shows. */
export const NewsProvider = ({ position, children }: { position: string; children: ReactNode }) => (
  <NewsContext value={position}>{children}</NewsContext>
);

export const useNewsPosition = () => useContext(NewsContext);
