import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Passes a link on, with what the phone offers for it or over the clipboard. */
export function ShareButton({ url, name }: { readonly url: string; readonly name: string }) {
  const { t } = useTranslation();
  const [isCopied, setIsCopied] = useState<boolean>();
  const share = async () => {
    const phone: Partial<Pick<Navigator, "share">> = navigator;
    if (phone.share) {
      // Who closes the phone's list of ways has shared nothing, and that is no failure.
      await phone.share({ title: name, url }).catch(() => undefined);
    } else {
      // Browsers offer no clipboard over plain http, and may refuse it.
      const clipboard: Partial<Pick<Navigator, "clipboard">> = navigator;
      const copied = await clipboard.clipboard?.writeText(url).then(
        () => true,
        () => false,
      );
      setIsCopied(copied ?? false);
    }
  };
  return (
    <span>
      <button type="button" className="quiet" onClick={() => void share()}>
        {t("job.actions.share")}
      </button>{" "}
      <span role="status">{isCopied === true && t("job.actions.shared")}</span>
      {isCopied === false && (
        <input
          className="to-copy"
          readOnly
          value={url}
          aria-label={t("job.actions.copyThis")}
          ref={(field) => {
            field?.select();
          }}
        />
      )}
    </span>
  );
}
