// Opens HTML reports in Chromium and tells what is wrong with them; see html.sh.
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.env.NODE_MODULES, "x.js"));
const { chromium } = require("playwright-core");
const axe = require.resolve("axe-core");
const screenshots = process.env.SCREENSHOTS;
const views = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } };

let failures = 0;
function check(holds, what) {
  if (!holds) {
    failures += 1;
    console.error(`FAIL: ${what}`);
  }
}

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
  ],
});

/** A page that reports whatever the browser has to say about it. */
async function open(file, view, colorScheme) {
  const name = `${basename(file)}, ${view}, ${colorScheme}`;
  // axe-core is put into the page by the browser's own tools, which the page's policy would forbid.
  const context = await browser.newContext({ viewport: views[view], colorScheme, bypassCSP: false });
  const page = await context.newPage();
  page.on("console", (message) => check(false, `${name}: console: ${message.text()}`));
  page.on("pageerror", (error) => check(false, `${name}: error: ${error}`));
  const address = pathToFileURL(resolve(file)).href;
  page.on("request", (request) => check(request.url() === address, `${name}: asks for ${request.url()}`));
  await page.goto(address, { waitUntil: "load" });
  return { name, page, context };
}

async function looks(file, view, scheme) {
  const { name, page, context } = await open(file, view, scheme);
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  check(wide <= room, `${name}: scrolls sideways, ${wide} of ${room}`);
  const scripts = await page.evaluate(() => document.scripts.length + document.images.length);
  check(scripts === 0, `${name}: holds scripts or images`);
  if (screenshots) {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name.replaceAll(", ", "-")}.png`), fullPage: true });
  }
  // What is folded is read as well.
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
  const source = require("node:fs").readFileSync(axe, "utf8");
  await page.evaluate(source);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  check(passes.length > 20, `${name}: axe-core ran only ${passes.length} rules`);
  for (const { id, help, nodes } of violations) {
    check(false, `${name}: ${id}: ${help}: ${nodes.map((node) => node.html).slice(0, 3).join(" | ")}`);
  }
  await context.close();
}

/** The choice works by keyboard alone, and the count follows it. */
async function chooses(file) {
  const { name, page, context } = await open(file, "desk", "light");
  const shown = () => page.locator(".finding:visible").count();
  const all = await shown();
  for (const group of ["level", "verdict", "sphere", "theme"]) {
    const radios = page.locator(`input[name=${group}]`);
    await radios.first().focus();
    for (let at = 1; at < (await radios.count()); at += 1) {
      await page.keyboard.press("ArrowDown");
      const chosen = page.locator(`input[name=${group}]:checked`);
      const expected = Number(await chosen.locator("xpath=../span/small").innerText());
      check((await shown()) === expected, `${name}: ${await chosen.getAttribute("id")} shows ${await shown()}, not ${expected}`);
    }
    await radios.first().check();
  }
  check((await shown()) === all && all > 0, `${name}: shows ${await shown()} of ${all} at the end`);
  await page.reload();
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.className);
  check(first === "skip", `${name}: the first stop of the keyboard is ${first}`);
  await context.close();
}

/** On paper everything is there: nothing folded, nothing to click. */
async function prints(file) {
  const { name, page, context } = await open(file, "desk", "light");
  await page.emulateMedia({ media: "print" });
  check((await page.locator(".filters:visible").count()) === 0, `${name}: prints its filters`);
  const folded = await page.locator("details li").evaluateAll((items) => items.filter((item) => item.getBoundingClientRect().height === 0).length);
  check(folded === 0, `${name}: ${folded} lines stay folded on paper`);
  if (screenshots) {
    await page.pdf({ path: join(screenshots, `${basename(file)}.pdf`), format: "A4" });
  }
  await context.close();
}

for (const file of process.argv.slice(2)) {
  for (const view of Object.keys(views)) {
    for (const scheme of ["light", "dark"]) {
      await looks(file, view, scheme);
    }
  }
  await chooses(file);
  await prints(file);
}
await browser.close();
if (failures > 0) {
  process.exit(1);
}
console.log(`${process.argv.length - 2} pages, in light and dark, on a phone and on a desk: nothing wrong`);
