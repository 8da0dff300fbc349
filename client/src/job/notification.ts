const TITLE = "Festival Player";
const WORKER = "/notifier.js";

/** Whether the browser has notifications at all. */
export const canTell = () => "Notification" in window;

/** Shows a browser's notification. A browser that cannot, after all, shows none: the tab's title says the same. */
export async function tell(news: string): Promise<void> {
  const options = { body: news, icon: "/icon.svg", data: location.href };
  try {
    new Notification(TITLE, options);
  } catch {
    await tellThroughWorker(options);
  }
}

/** On phones only a worker may. */
async function tellThroughWorker(options: NotificationOptions) {
  try {
    await navigator.serviceWorker.register(WORKER);
    const worker = await navigator.serviceWorker.ready;
    await worker.showNotification(TITLE, options);
  } catch (error) {
    console.warn("The browser shows no notification.", error);
  }
}
