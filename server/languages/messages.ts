import type english from "./en.json";

/** Every message there is, as the English file has them: a key that is not among them does not compile. */
export type Messages = (typeof english)["messages"];
