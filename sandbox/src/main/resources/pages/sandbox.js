// Keeps the page up to date without losing the place in it, or what is being copied from it.
const everyMs = 2000;

async function refresh() {
  if (document.hidden || document.getSelection()?.type === "Range") {
    return;
  }
  const answer = await fetch("/").catch(() => undefined);
  document.body.classList.toggle("stale", !answer?.ok);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelector("main").replaceWith(page.querySelector("main"));
  }
}

setInterval(refresh, everyMs);
