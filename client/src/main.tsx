import "@fontsource/barlow/400.css";
import "@fontsource/barlow/600.css";
import "@fontsource/oswald/500.css";
import "./ui/mantine";
import "./ui/page.css";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { keepTabsInStep } from "./api/otherTabs";
import { createQueryClient } from "./api/queryClient";
import { loadAnewAfterAnUpgrade } from "./app/newRelease";
import { Providers } from "./app/Providers";
import { createAppRouter } from "./app/router";
import { startTranslations } from "./i18n/i18n";
import { lettersAreThere } from "./ui/letters";

loadAnewAfterAnUpgrade();

const root = document.getElementById("root");
if (root) {
  const [translations] = await Promise.all([startTranslations(), lettersAreThere()]);
  const queryClient = createQueryClient();
  keepTabsInStep(queryClient);
  createRoot(root).render(
    <StrictMode>
      <Providers queryClient={queryClient} translations={translations}>
        <RouterProvider router={createAppRouter()} />
      </Providers>
    </StrictMode>,
  );
}
