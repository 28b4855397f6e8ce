/** The cookie that remembers that somebody put the first steps away; the page reads it, so that nothing jumps. */
export const checklistCookie = (tenant: string): string => `offhook-steps-${tenant}`;
export const HIDDEN = "hidden";
