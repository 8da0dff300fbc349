import { useTranslation } from "react-i18next";
import { choose, LANGUAGES } from "../i18n/i18n";

function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
}

/** Lets the listener choose the page's language, each called by its own name. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation();
  return (
    <label className="language">
      <span className="visually-hidden">{t("app.language")}</span>
      <select
        value={i18n.language}
        onChange={(event) => {
          void choose(event.target.value);
        }}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {nameOf(language)}
          </option>
        ))}
      </select>
    </label>
  );
}
