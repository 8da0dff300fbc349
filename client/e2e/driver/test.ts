import { expect, test as base } from "@playwright/test";
import { Listener } from "./listener.ts";

interface Fixtures {
  /** Somebody new, who is not logged in yet. */
  readonly listener: Listener;
  /** Fails a journey on which a script broke, or the content security policy refused something. */
  readonly noComplaints: undefined;
}

/** A journey of somebody whose browser has nothing to complain of. */
export const test = base.extend<Fixtures>({
  listener: async ({ page }, provide) => {
    await provide(new Listener(page, "listener"));
  },
  noComplaints: [
    async ({ context }, provide) => {
      const complaints: string[] = [];
      context.on("weberror", (error) => complaints.push(String(error.error())));
      context.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) {
          complaints.push(message.text());
        }
      });
      await provide(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
