import { cx } from "@/app/_ui/cx";
import { chooseLanguage } from "./choose-language";
import { getTranslations, languageChoices, readLanguage } from "./server";

/** The languages side by side, where nobody is signed in and there is no menu. Works without a script. */
export async function LanguageLinks() {
  const t = await getTranslations("auth.layout");
  const current = await readLanguage();
  return (
    <nav aria-label={t("language")} className="mt-10 flex gap-3 border-line border-t pt-3">
      {languageChoices().map(({ id, name }) => (
        <form key={id} action={chooseLanguage.bind(null, id)}>
          <button
            type="submit"
            lang={id}
            aria-current={id === current}
            className={cx(
              "rounded-sm text-small coarse:min-h-10",
              id === current ? "text-ink" : "text-ink-3 underline underline-offset-2 hover:text-ink",
            )}
          >
            {name}
          </button>
        </form>
      ))}
    </nav>
  );
}
