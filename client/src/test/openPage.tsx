import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { createQueryClient } from "../api/queryClient";
import { App } from "../App";

/** Opens the page at an address, as a browser does. */
export function openPage(address = "/") {
  history.replaceState(null, "", address);
  return render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
}
