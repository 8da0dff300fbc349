// Opens the pages that a long bill is on, as on a phone whose processor is slower, and prints as JSON for how long the
// page was busy at a stretch: while a job's acts fill in, and while somebody types beside a reading of as many acts.
// Usage: node script/smoothness.mjs <origin> <cookie header> <job id> <file with the line-up>
import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const SLOWER = 4;
const PHONE = { width: 360, height: 740 };
const WRITTEN = "Somebody Else";

const [origin, cookie, job, lineup] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.E2E_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true });
await context.addCookies(
  cookie.split("; ").map((pair) => {
    const [name, ...value] = pair.split("=");
    return { name, value: value.join("="), url: origin };
  }),
);
await context.addInitScript(() => {
  globalThis.busy = [];
  new PerformanceObserver((list) => {
    globalThis.busy.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask" });
  globalThis.presses = [];
  new PerformanceObserver((list) => {
    globalThis.presses.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "event", durationThreshold: 16 });
});

async function slowPage(path) {
  const page = await context.newPage();
  await page.goto(origin + path);
  await page.locator(".bill li").nth(200).waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  // What the page did before it was there is Lighthouse's to judge.
  await page.evaluate(() => {
    globalThis.busy.length = 0;
    globalThis.presses.length = 0;
  });
  return page;
}

const longest = (durations) => Math.round(Math.max(0, ...durations));

const filling = await slowPage(`/jobs/${job}`);
await filling.waitForFunction(
  () => document.querySelectorAll('.bill [data-state="pending"]').length === 0,
  undefined,
  { timeout: 300_000 },
);
const whileFilling = await filling.evaluate(() => globalThis.busy);
await filling.close();

const start = await context.newPage();
await start.goto(origin);
await start.getByRole("textbox").first().fill(readFileSync(lineup, "utf8"));
await start.locator(".bill li").nth(200).waitFor();
await start.close();
const typing = await slowPage("/");
const box = typing.getByRole("textbox").first();
await box.press("Control+End");
await box.pressSequentially(`\n${WRITTEN}`, { delay: 100 });
await typing.getByText(WRITTEN, { exact: true }).waitFor();
const whileTyping = await typing.evaluate(() => globalThis.presses);
await browser.close();

console.log(JSON.stringify({ filling: longest(whileFilling), typing: longest(whileTyping) }));
