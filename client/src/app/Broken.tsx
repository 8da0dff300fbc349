import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** Stands where a part of the page broke, and says what to do. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <div className="notice problem" role="alert">
      <p>{t("app.broken")}</p>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          location.reload();
        }}
      >
        {t("app.reload")}
      </button>
    </div>
  );
}

/** Stands where an address leads nowhere. */
export function NothingHere() {
  const { t } = useTranslation();
  return (
    <div className="notice">
      <p>{t("app.notFound")}</p>
      <Link to="/">{t("app.toStart")}</Link>
    </div>
  );
}
