import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

/** Passes a link on, with what the phone offers for it, over the clipboard, or to be copied by hand. */
export function ShareButton({ url, name }: { readonly url: string; readonly name: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<"copied" | "by-hand" | null>(null);
  const share = async () => {
    const phone: Partial<Pick<Navigator, "share">> = navigator;
    if (phone.share) {
      // Who closes the phone's list of ways has shared nothing, and that is no failure.
      await phone.share({ title: name, url }).catch(() => undefined);
    } else {
      setOutcome((await copy(url)) ? "copied" : "by-hand");
    }
  };
  return (
    <span>
      <button type="button" className="quiet" onClick={() => void share()}>
        {t("job.actions.share")}
      </button>{" "}
      <span role="status">{outcome === "copied" && t("job.actions.shared")}</span>
      {outcome === "by-hand" && <LinkByHand url={url} />}
    </span>
  );
}

/** Copies a text where the browser lets us: there is no clipboard on a page that came over plain http. */
async function copy(text: string): Promise<boolean> {
  const browser: Partial<Pick<Navigator, "clipboard">> = navigator;
  if (!browser.clipboard) {
    return false;
  }
  try {
    await browser.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function LinkByHand({ url }: { readonly url: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.select();
  }, []);
  return <TextInput ref={field} label={t("job.actions.copyThis")} value={url} readOnly />;
}
