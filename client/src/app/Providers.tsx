import { MantineProvider } from "@mantine/core";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import type { i18n } from "i18next";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { THEME } from "../ui/theme";

interface ProvidersProps {
  readonly queryClient: QueryClient;
  readonly translations: i18n;
  readonly env?: "default" | "test";
  readonly children: ReactNode;
}

/**
 * What every component finds around it. Mantine writes no style elements of its own, which the content security policy
 * would refuse: its variables come with its style sheets.
 */
export function Providers({ queryClient, translations, env, children }: ProvidersProps) {
  return (
    <I18nextProvider i18n={translations}>
      <MantineProvider
        theme={THEME}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
        env={env ?? "default"}
      >
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
