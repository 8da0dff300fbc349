import { Button, FileButton } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Takes a line-up out of a file. */
export function FileChoice({ onChoose }: { readonly onChoose: (file: File | null) => void }) {
  const { t } = useTranslation();
  return (
    <p className="actions">
      <FileButton accept=".txt,.csv,.tsv,text/plain,text/csv" onChange={onChoose}>
        {(props) => (
          <Button {...props} variant="default" size="sm">
            {t("lineup.chooseFile")}
          </Button>
        )}
      </FileButton>
      <span className="hint only-with-mouse">{t("lineup.dropFile")}</span>
    </p>
  );
}
