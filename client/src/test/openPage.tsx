import { RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import i18next from "i18next";
import { createQueryClient } from "../api/queryClient";
import { Providers } from "../app/Providers";
import { createAppRouter } from "../app/router";

/** Opens the page at an address, as a browser does. */
export async function openPage(address = "/") {
  history.replaceState(null, "", address);
  const router = createAppRouter();
  await router.load();
  return render(
    <Providers queryClient={createQueryClient()} translations={i18next} env="test">
      <RouterProvider router={router} />
    </Providers>,
  );
}
