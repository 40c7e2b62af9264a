// Keeps the page in step with the sources: fetches it anew when they change, without losing the place, and
// shows what is wrong with them.
(() => {
  "use strict";
  const script = document.currentScript;
  const kept = "journeysite-live";
  let epoch = script.dataset.epoch;
  let source = null;
  let panel = null;

  // Where an element is, in words that survive a change elsewhere on the page.
  const address = (element) => {
    const parts = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (at.id) { parts.unshift("#" + CSS.escape(at.id)); break; }
      const alike = [...at.parentElement.children].filter((other) => other.localName === at.localName);
      parts.unshift(`${at.localName}:nth-of-type(${alike.indexOf(at) + 1})`);
    }
    return parts.join(" > ") || "body";
  };
  const find = (place) => { try { return document.querySelector(place); } catch { return null; } };

  const state = () => ({
    left: scrollX, top: scrollY,
    scrolled: [...document.body.querySelectorAll("*")]
      .filter((element) => element.scrollLeft || element.scrollTop)
      .map((element) => [address(element), element.scrollLeft, element.scrollTop]),
    panels: [...document.querySelectorAll("details")].map((element) => [address(element), element.open]),
    fields: [...document.querySelectorAll("input[id], select[id], textarea[id]")]
      .map((element) => [element.id, element.value, element.checked]),
    focus: document.activeElement && document.activeElement.id,
  });
  const restore = (state) => {
    for (const [place, open] of state.panels) { const found = find(place); if (found) found.open = open; }
    for (const [id, value, checked] of state.fields) {
      const found = document.getElementById(id);
      if (!found || found.type === "file") continue;
      if (found.value !== value) { found.value = value; found.dispatchEvent(new Event("input", { bubbles: true })); }
      if (found.checked !== checked) {
        found.checked = checked;
        found.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
    for (const [place, left, top] of state.scrolled) {
      const found = find(place);
      if (found) { found.scrollLeft = left; found.scrollTop = top; }
    }
    if (state.focus) document.getElementById(state.focus)?.focus({ preventScroll: true });
    scrollTo({ left: state.left, top: state.top, behavior: "instant" });
  };

  // Scripts that only listen to the whole document go on working when its body is put in place anew.
  const running = new Set(
    [...document.scripts].filter((other) => "lasting" in other.dataset).map((other) => other.getAttribute("src")));
  const ownScripts = (page) => [...page.scripts].filter((other) =>
    !other.src.endsWith("/__journeysite/live.js") && !running.has(other.getAttribute("src")));
  const reload = () => {
    sessionStorage.setItem(kept, JSON.stringify({ page: location.pathname, state: state() }));
    location.reload();
  };
  // Scripts of the page's own would have to run again: then the whole page is loaded.
  const refresh = async (whole) => {
    if (whole || ownScripts(document).length) return reload();
    const answer = await fetch(location.pathname + location.search, { headers: { accept: "text/html" } });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (ownScripts(next).length) return reload();
    next.querySelectorAll("script").forEach((element) => element.remove());
    const sheets = (page) => [...page.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href"));
    if (String(sheets(document)) !== String(sheets(next))) return reload();
    if (document.title !== next.title) document.title = next.title;
    const before = document.body.cloneNode(true);
    before.querySelectorAll("script").forEach((element) => element.remove());
    if (before.isEqualNode(next.body)) return;
    const place = state();
    document.documentElement.lang = next.documentElement.lang;
    document.body.className = next.body.className;
    document.body.replaceChildren(...document.adoptNode(next.body).childNodes);
    restore(place);
  };

  const dutch = () => document.documentElement.lang.startsWith("nl");
  const words = (english, nederlands) => (dutch() ? nederlands : english);
  const element = (name, text, kind) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };
  // What is wrong with the sources, laid over the page; nothing when all is well.
  const show = ({ behind, remarks }) => {
    panel?.remove();
    panel = null;
    if (!remarks.length) return;
    panel = document.createElement("div");
    panel.id = kept;
    const root = panel.attachShadow({ mode: "open" });
    const sheet = element("link");
    sheet.rel = "stylesheet";
    sheet.href = "/__journeysite/live.css";
    const box = element("details", "", behind ? "errors" : "warnings");
    box.open = behind;
    const region = element("div");
    region.setAttribute("role", behind ? "alert" : "status");
    region.append(box);
    const errors = remarks.filter((remark) => remark.error).length;
    const warnings = remarks.length - errors;
    const counts = [];
    if (errors) counts.push(errors === 1 ? words("1 error", "1 fout") : errors + words(" errors", " fouten"));
    if (warnings) {
      counts.push(warnings === 1 ? words("1 warning", "1 waarschuwing") : warnings + words(" warnings", " waarschuwingen"));
    }
    const last = words("; you see the last good page", "; je ziet de laatste goede pagina");
    box.append(element("summary", counts.join(", ") + (behind ? last : "")));
    const list = element("ol");
    for (const remark of [...remarks].sort((one, other) => other.error - one.error)) {
      const item = element("li", "", remark.error ? "error" : "warning");
      if (remark.place) item.append(element("code", remark.place));
      const [sentence, ...excerpt] = remark.text.split("\n");
      item.append(element("p", sentence));
      if (excerpt.length) item.append(element("pre", excerpt.join("\n")));
      list.append(item);
    }
    box.append(list);
    root.append(sheet, region);
    document.documentElement.append(panel);
  };

  const listen = () => {
    if (source) return;
    source = new EventSource("/__journeysite/events");
    source.addEventListener("site", async (event) => {
      const site = JSON.parse(event.data);
      if (site.epoch !== epoch) {
        epoch = site.epoch;
        await refresh(site.whole);
      }
      show(site);
    });
  };
  // A browser keeps few lines to one server: a tab that nobody sees gives its own back.
  const stop = () => { source?.close(); source = null; };
  document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
  addEventListener("pagehide", stop);
  addEventListener("pageshow", () => { if (!document.hidden) listen(); });

  const before = JSON.parse(sessionStorage.getItem(kept) || "null");
  sessionStorage.removeItem(kept);
  if (before && before.page === location.pathname) restore(before.state);
})();
