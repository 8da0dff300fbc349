import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LoginLink } from "../session/LoginLink";
import { useSession } from "../session/useSession";

interface MakeButtonProps {
  readonly isSending: boolean;
  readonly isForMany: boolean;
}

/** Orders the playlist; who is not logged in is asked to, with the reason. */
export function MakeButton({ isSending, isForMany }: MakeButtonProps) {
  const { t } = useTranslation();
  const me = useSession();
  if (me === null) {
    return (
      <div>
        <LoginLink className="button">{t("options.logInFirst")}</LoginLink>
        <p className="hint">{t("options.logInWhy")}</p>
      </div>
    );
  }
  return (
    <Button type="submit" size="lg" loading={isSending} disabled={me === undefined}>
      {t(isForMany ? "options.makeMany" : "options.make")}
    </Button>
  );
}
