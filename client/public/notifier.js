// Browsers of phones leave notifications to a worker. This one answers no request, so it keeps nothing.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(focusPage());
});

async function focusPage() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  await pages[0]?.focus();
}
