import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Job } from "../api/types";

/** Passes the bill on as a picture: to what the phone offers for it, or into the downloads. */
export function ShareCard({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const sharing = useMutation({
    mutationFn: async () => {
      const { drawCard } = await import("./card");
      const blob = await drawCard(job, t("job.actions.cardFoot"));
      const file = new File([blob], `${job.playlist.name}.png`, { type: blob.type });
      await passOn(file, job.playlist.url ?? location.href);
    },
  });
  return (
    <span>
      <button
        type="button"
        className="quiet"
        disabled={sharing.isPending}
        onClick={() => {
          sharing.mutate();
        }}
      >
        {t("job.actions.card")}
      </button>{" "}
      <span role="status">{sharing.isError && t("job.actions.noCard")}</span>
    </span>
  );
}

async function passOn(file: File, url: string): Promise<void> {
  const phone: Partial<Pick<Navigator, "share" | "canShare">> = navigator;
  if (phone.share && phone.canShare?.({ files: [file] })) {
    // Who closes the phone's list of ways has shared nothing, and that is no failure.
    await phone.share({ files: [file], text: url }).catch(() => undefined);
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
