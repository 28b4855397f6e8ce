/** The cookie that remembers whether the rail is folded; read it in the layout, so that nothing jumps. */
export const railCookie = "offhook-rail";
export const foldedValue = "folded";
