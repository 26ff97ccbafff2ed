// Keeps what is shown up to date. Without it the page works, and shows what was there when it came.
"use strict";

const EVERY = 2000;
const seen = new Map();

for (const part of document.querySelectorAll("[data-live]")) seen.set(part, part.innerHTML);

async function refresh() {
  if (document.hidden) return;
  const response = await fetch(location.href, { credentials: "same-origin" });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const [part, before] of seen) {
    const now = fresh.getElementById(part.id);
    // What somebody is about to follow or open stays under the pointer.
    if (!now || now.innerHTML === before || part.contains(document.activeElement)) continue;
    seen.set(part, now.innerHTML);
    const open = new Set([...part.querySelectorAll("details[open]")].map((call) => call.id));
    part.replaceChildren(...now.childNodes);
    for (const call of part.querySelectorAll("details")) call.open = open.has(call.id);
  }
}

async function run() {
  try {
    await refresh();
  } catch {
    // The sandbox has ended, or starts anew. The next round will tell.
  }
  setTimeout(run, EVERY);
}

setTimeout(run, EVERY);
