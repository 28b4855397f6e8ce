/** Which language somebody chose; read in the browser too, where nothing else is at hand. */
export const languageCookie = "offhook-language";
