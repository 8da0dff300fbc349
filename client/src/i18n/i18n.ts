import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { isolate } from "./isolate";
import en from "./languages/en.json";

const FALLBACK = "en";
const STORED_AS = "festival-player.language";

// Each file in the folder is a language; all but the fallback are fetched when they are wanted.
const files = import.meta.glob<typeof en>("./languages/*.json", { import: "default" });
const pathOf = (language: string) => `./languages/${language}.json`;

/** The languages that there are, as their two-letter codes. */
export const LANGUAGES: readonly string[] = Object.keys(files).map((path) =>
  path.replace(/^.*\/|\.json$/g, ""),
);

/** The language chosen before, else the first of the browser's that there is, else English. */
function preferred(): string {
  const wanted = [storedLanguage(), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return wanted.find((tag) => tag !== undefined && LANGUAGES.includes(tag)) ?? FALLBACK;
}

function storedLanguage(): string | undefined {
  try {
    return localStorage.getItem(STORED_AS) ?? undefined;
  } catch {
    return undefined;
  }
}

async function fetchLanguage(language: string): Promise<void> {
  const file = files[pathOf(language)];
  if (file && !i18next.hasResourceBundle(language, "translation")) {
    i18next.addResourceBundle(language, "translation", await file());
  }
}

/** Shows the page in a language, now and the next time. */
export async function speak(language: string): Promise<void> {
  await fetchLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** As {@link speak}, on the listener's wish: it is remembered where the browser lets us. */
export async function choose(language: string): Promise<void> {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // The choice holds until the page is left.
  }
  await speak(language);
}

/** Makes the translations ready, in the language that the listener prefers. */
export async function startTranslations(language = preferred()): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: FALLBACK,
    fallbackLng: FALLBACK,
    resources: { [FALLBACK]: { translation: en } },
    // React writes text, not HTML: what is to be kept apart of a name is the way it is read.
    interpolation: { escapeValue: true, escape: isolate },
  });
  await speak(language);
  return i18next;
}
