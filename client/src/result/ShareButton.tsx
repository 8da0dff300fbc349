import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Passes a link on, with what the phone offers for it or over the clipboard. */
export function ShareButton({ url, name }: { readonly url: string; readonly name: string }) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState(false);
  const share = async () => {
    const phone: Partial<Pick<Navigator, "share">> = navigator;
    if (phone.share) {
      // Who closes the phone's list of ways has shared nothing, and that is no failure.
      await phone.share({ title: name, url }).catch(() => undefined);
    } else {
      await navigator.clipboard.writeText(url);
      setIsCopied(true);
    }
  };
  return (
    <span>
      <button type="button" className="quiet" onClick={() => void share()}>
        {t("job.actions.share")}
      </button>{" "}
      <span role="status">{isCopied && t("job.actions.shared")}</span>
    </span>
  );
}
