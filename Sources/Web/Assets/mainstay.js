/* What script adds to Mainstay. Every page works without it, only slower.

   Words come from the page, as data-text-… on <body>; none are written here. The contract:

   body         data-user            whose drafts these are
                data-page="sign-in"  there, and data-failed on an error page: what was sent comes back
                data-text-new "{count} new", -changed, -there-one and -there-many "{names} …", -left and -late
                "{time} …", -keys, -keys-on, -close, -move, -open, -help, -keep, -draft-kept
   meta         name="csrf"          the token that every request here bears
   [data-go=w]                       a link that g and then w follows
   [data-key=e]                      pressed by that key, or focused if one types in it;
                                     data-key-label names it in the list of keys
   [data-show-keys]                  a button that shows the keys
   .list, [data-list]                j and k move over the first link of each li or tr
   [data-live=TOPIC]                 news of it are announced; data-live-text says how ("{count} new")
   [data-live-standing]              what it shows; after a gap in the news the page is asked for once
                                     more, and announced as changed when this differs
   [data-presence=URL]               says who else is here: POST every 20 s, {"people": ["Name"]}
   form[data-draft=KEY]              what is typed is kept here and by POST /drafts (csrf, key, fields);
                                     data-draft-saved is the server's copy as JSON, name to text;
                                     [data-draft-state] within it says when it was kept
   form[data-confirm=QUESTION]       asks first; data-confirm-yes and data-confirm-no on the buttons
   form[data-sign-out]               forgets the drafts that this browser keeps
   [data-when=NAME][data-is=VALUE]   a question that is asked only when the field of that name has that
                                     value, and is itself asked
   time[data-relative=ago|due]       its words follow the clock
   .errors, .river, details.menu     get focus, the present step in view, Escape to close */

const body = document.body;
const language = document.documentElement.lang || "en";

/** A sentence of the page with its gaps filled; empty if the page does not have it. */
function words(name, gaps = {}) {
  return fill(body.dataset["text" + name] ?? "", gaps);
}

function fill(sentence, gaps) {
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => gaps[name] ?? gap);
}

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function post(path, fields, keepalive = false) {
  const token = document.querySelector('meta[name="csrf"]')?.content ?? "";
  return fetch(path, {
    method: "POST",
    headers: { "X-CSRF-Token": token, Accept: "application/json" },
    body: new URLSearchParams({ csrf: token, ...fields }),
    keepalive,
  });
}

/** The browser's own memory, which may be forbidden or full: then nothing is kept. */
const memory = {
  read(key) {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  },
  write(key, value) {
    try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* kept by the server only */ }
  },
  forget(key) {
    try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
  },
  keys(start) {
    try { return Object.keys(localStorage).filter((key) => key.startsWith(start)); } catch { return []; }
  },
};

/* ---------------------------------------------------------------- keys */

let waitsForGoUntil = 0;

function isTyping(element) {
  return element.isContentEditable
    || element.matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=submit])");
}

function onKey(event) {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const target = event.target;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && target.matches?.("textarea")) {
    target.form?.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") return escape(target);
  if (event.key.startsWith("Arrow") && target.closest?.(".river")) return walkRiver(event);
  if (isTyping(target) || memory.read("keys-off")) return;
  if (actOn(event.key)) event.preventDefault();
}

/** Whether the key meant something. */
function actOn(key) {
  if (Date.now() < waitsForGoUntil) {
    waitsForGoUntil = 0;
    const link = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
    if (link) link.click();
    return Boolean(link);
  }
  switch (key) {
    case "g": waitsForGoUntil = Date.now() + 1500; return true;
    case "j": return move(1);
    case "k": return move(-1);
    case "?": showKeys(); return true;
    default: return press(key);
  }
}

/** Moves the focus by one in the lists of the page. */
function move(step) {
  const rows = document.querySelectorAll(".list > li, [data-list] > li, [data-list] tbody tr");
  const links = [...rows].map((row) => row.querySelector("a[href]")).filter(Boolean);
  if (links.length === 0) return false;
  const here = links.findIndex((link) => link.closest("li, tr").contains(document.activeElement));
  const start = here >= 0 ? here : links.findIndex((link) => link.matches("[aria-current]"));
  const next = start < 0 ? 0 : Math.min(Math.max(start + step, 0), links.length - 1);
  links[next].focus();
  return true;
}

/** Presses what bears the key: first in the row that has the focus, then anywhere. */
function press(key) {
  const named = `[data-key="${CSS.escape(key)}"]`;
  const row = document.activeElement?.closest("li, tr");
  const found = row?.querySelector(named)
    ?? [...document.querySelectorAll(named)].find((element) => isReachable(element));
  if (!found) return false;
  const hidden = found.closest("details:not([open])");
  if (hidden) hidden.open = true;
  found.focus();
  if (!isTyping(found)) found.click();
  return true;
}

function isReachable(element) {
  return element.checkVisibility() || element.closest("details:not([open])") !== null;
}

function escape(target) {
  const menu = document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  } else if (isTyping(target)) {
    target.blur();
  }
}

/** All keys of this page, and the switch for who speaks to the computer and needs them off. */
function showKeys() {
  const list = make("dl");
  const add = (keys, label) => {
    if (!label) return;
    const marks = keys.flatMap((key) => [make("kbd", { textContent: key }), " "]);
    list.append(make("div", {}, make("dt", {}, ...marks), make("dd", { textContent: label })));
  };
  for (const element of document.querySelectorAll("[data-key]")) {
    if (isReachable(element)) add([element.dataset.key], label(element));
  }
  for (const link of document.querySelectorAll("[data-go]")) add(["g", link.dataset.go], label(link));
  add(["j", "k"], words("Move"));
  add(["Enter"], words("Open"));
  add(["?"], words("Help"));

  const toggle = make("input", { type: "checkbox", checked: !memory.read("keys-off") });
  toggle.addEventListener("change", () => memory.write("keys-off", !toggle.checked));
  const dialog = make("dialog", { className: "keys" },
    make("h2", { id: "keys-title", textContent: words("Keys") }), list,
    make("label", {}, toggle, words("KeysOn")),
    make("form", { method: "dialog" }, make("button", { textContent: words("Close") })));
  dialog.setAttribute("aria-labelledby", "keys-title");
  dialog.addEventListener("close", () => dialog.remove());
  body.append(dialog);
  dialog.showModal();
}

function label(element) {
  return element.dataset.keyLabel ?? element.textContent.trim();
}

/* ---------------------------------------------------------------- the river */

function walkRiver(event) {
  const steps = [...event.target.closest("svg")?.querySelectorAll("a.step") ?? []];
  const here = steps.indexOf(event.target.closest("a.step"));
  if (here < 0) return;
  const isOnward = event.key === "ArrowRight" || event.key === "ArrowDown";
  steps[Math.min(Math.max(here + (isOnward ? 1 : -1), 0), steps.length - 1)].focus();
  event.preventDefault();
}

/** Scrolls the river, never the page, to the present step. */
function showPresentStep() {
  for (const river of document.querySelectorAll(".river")) {
    const step = [...river.querySelectorAll(".step.now")].find((now) => now.checkVisibility());
    if (!step) continue;
    const inner = step.getBoundingClientRect();
    const outer = river.getBoundingClientRect();
    river.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
    river.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
  }
}

/* ---------------------------------------------------------------- news */

/** Announces what changed since the page was written; the page itself stays as it is. */
function listen() {
  const watched = new Map();
  for (const element of document.querySelectorAll("[data-live]")) {
    watched.set(element.dataset.live, element);
  }
  if (watched.size === 0) return;
  const region = make("div", { className: "news" });
  region.setAttribute("role", "status");
  body.append(region);

  let count = 0;
  let source = null;
  let hasGap = false;
  const hear = (event) => {
    const element = watched.get(event.data);
    if (!element) return;
    count += 1;
    announce(fill(element.dataset.liveText ?? body.dataset.textNew ?? "{count}", { count }));
  };
  const announce = (sentence) => {
    const link = make("a", { href: location.href, textContent: sentence });
    link.addEventListener("click", (click) => {
      click.preventDefault();
      location.reload();
    });
    region.replaceChildren(link);
  };
  // What happened while nobody listened was not kept for this page, so it looks for itself.
  const compare = async () => {
    if (!hasGap) return;
    hasGap = false;
    if (count > 0) return;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (!answer.ok || answer.redirected) return;
      const present = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (standing(present) !== standing(document)) announce(words("Changed"));
    } catch {
      hasGap = true; // asked again when the line is back
    }
  };
  const open = () => {
    if (source) return;
    const query = new URLSearchParams({ topics: [...watched.keys()].join(",") });
    source = new EventSource("/live?" + query);
    source.onmessage = hear;
    source.onerror = () => { hasGap = true; };
    source.onopen = compare;
  };
  const close = () => {
    source?.close();
    source = null;
    hasGap = true;
  };
  // A browser has few connections to one server: pages that nobody sees give theirs back.
  let closing = 0;
  const follow = () => {
    clearTimeout(closing);
    if (document.visibilityState === "visible") open();
    else closing = setTimeout(close, 30_000);
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", close);
  addEventListener("pageshow", follow);
  // A computer that slept may hold a line that is dead without knowing: it is drawn anew.
  let awake = Date.now();
  setInterval(() => {
    if (Date.now() - awake > 90_000) { close(); follow(); }
    awake = Date.now();
  }, 20_000);
}

/** What a page shows of its topics; it differs once something there has changed. */
function standing(page) {
  return [...page.querySelectorAll("[data-live-standing]")]
    .map((element) => element.dataset.liveStanding).join("\n");
}

/* ---------------------------------------------------------------- who else is here */

function meet(element) {
  const ask = async () => {
    if (document.visibilityState !== "visible") return;
    try {
      const answer = await post(element.dataset.presence, {});
      if (!answer.ok) return;
      const { people = [] } = await answer.json();
      const names = new Intl.ListFormat(language, { type: "conjunction" }).format(people);
      const sentence = words(people.length === 1 ? "ThereOne" : "ThereMany", { names });
      element.hidden = people.length === 0;
      if (people.length > 0 && element.textContent !== sentence) element.textContent = sentence;
    } catch { /* asked again in 20 s */ }
  };
  element.setAttribute("role", "status");
  ask();
  setInterval(ask, 20_000);
  document.addEventListener("visibilitychange", ask);
}

/* ---------------------------------------------------------------- drafts */

const draftLife = 30 * 24 * 3600 * 1000;

function draftKey(form) {
  return `draft:${body.dataset.user ?? ""}:${form.dataset.draft}`;
}

function writtenFields(form) {
  const kept = {};
  for (const field of form.elements) {
    if (!field.name || field.matches("[type=hidden], [type=password], [type=file], button")) continue;
    if (field.type === "checkbox" || (field.type === "radio" && !field.checked)) continue;
    if (field.value !== "") kept[field.name] = field.value;
  }
  return kept;
}

function texts(form) {
  return [...form.elements].filter((field) => isTyping(field) && !field.matches("[type=hidden], select"));
}

/** Fills what is empty; what stands in a field is never replaced. */
function restore(form) {
  const local = memory.read(draftKey(form));
  let saved = null;
  try { saved = JSON.parse(form.dataset.draftSaved ?? "null"); } catch { /* the server's copy is no JSON */ }
  const fields = local?.fields ?? saved;
  if (!fields) return;
  let isRestored = false;
  for (const field of texts(form)) {
    if (field.value !== "" || !fields[field.name]) continue;
    field.value = fields[field.name];
    isRestored = true;
  }
  if (!isRestored) return;
  // Words for colleagues must come back as words for colleagues, so the choices come back with them.
  for (const field of form.elements) {
    if (field.type === "radio" && field.name in fields) field.checked = field.value === fields[field.name];
    if (field.matches("select") && field.name in fields) field.value = fields[field.name];
  }
}

function keepDraft(form) {
  restore(form);
  let timer = 0;
  const send = async (keepalive = false) => {
    clearTimeout(timer);
    timer = 0;
    try {
      const fields = JSON.stringify(writtenFields(form));
      const answer = await post("/drafts", { key: form.dataset.draft, fields }, keepalive);
      const state = form.querySelector("[data-draft-state]");
      if (state && answer.ok) state.textContent = words("DraftKept");
    } catch { /* this browser still has it */ }
  };
  form.addEventListener("input", () => {
    memory.write(draftKey(form), { fields: writtenFields(form), at: Date.now() });
    clearTimeout(timer);
    timer = setTimeout(send, 1500);
  });
  form.addEventListener("submit", () => { clearTimeout(timer); timer = 0; });
  addEventListener("pagehide", () => { if (timer) send(true); });
}

/** What was sent is forgotten once a page shows that it arrived, and comes back if it did not. */
function settleSentDrafts() {
  const isLost = body.dataset.page === "sign-in" || "failed" in body.dataset
    || document.querySelector(".errors") !== null;
  const start = isLost ? "draft:" : `draft:${body.dataset.user ?? ""}:`;
  for (const key of memory.keys(start)) {
    const draft = memory.read(key);
    if (!draft || Date.now() - (draft.at ?? 0) > draftLife) {
      memory.forget(key);
    } else if (draft.sent && isLost) {
      memory.write(key, { ...draft, sent: false });
    } else if (draft.sent) {
      memory.forget(key);
      post("/drafts", { key: key.slice(start.length), fields: "{}" }).catch(() => {});
      forgetSaved(key.slice(start.length));
    }
  }
}

function forgetSaved(key) {
  document.querySelector(`form[data-draft="${CSS.escape(key)}"]`)?.removeAttribute("data-draft-saved");
}

/* ---------------------------------------------------------------- sending */

function onSubmit(event) {
  const form = event.target;
  // By attribute, because a field named "method" would hide the property.
  if (form.getAttribute("method")?.toLowerCase() !== "post" || event.defaultPrevented) return;
  if (form.dataset.confirm && !form.dataset.confirmed) {
    event.preventDefault();
    ask(form, event.submitter);
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  const buttons = form.querySelectorAll("button:not([type=button])");
  for (const button of buttons) button.setAttribute("aria-disabled", "true");
  setTimeout(() => release(form), 8000);
  if (form.dataset.draft) {
    memory.write(draftKey(form), { fields: writtenFields(form), at: Date.now(), sent: true });
  }
  if ("signOut" in form.dataset) memory.keys("draft:").forEach((key) => memory.forget(key));
}

/** A form may be sent again: the answer was a file, or never came, or the reader went back. */
function release(form) {
  delete form.dataset.sent;
  delete form.dataset.confirmed;
  for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
}

/** Asks within the page, with the focus on the answer that changes nothing. */
function ask(form, submitter) {
  if (form.querySelector(".confirm")) return;
  const yes = make("button", { type: "button", className: "danger" });
  yes.textContent = form.dataset.confirmYes ?? submitter?.textContent ?? "";
  const no = make("button", { type: "button" });
  no.textContent = form.dataset.confirmNo ?? words("Keep");
  const question = make("p", { textContent: form.dataset.confirm });
  const box = make("div", { className: "confirm" }, question,
    make("div", { className: "row" }, no, yes));
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", form.dataset.confirm);
  const close = () => { box.remove(); submitter?.focus(); };
  no.addEventListener("click", close);
  box.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  yes.addEventListener("click", () => {
    box.remove();
    form.dataset.confirmed = "yes";
    form.requestSubmit(submitter);
  });
  form.append(box);
  no.focus();
}

/* ---------------------------------------------------------------- time */

const units = [["day", 86_400], ["hour", 3_600], ["minute", 60]];

function tellTime() {
  if (document.visibilityState !== "visible") return;
  for (const element of document.querySelectorAll("time[data-relative]")) {
    const seconds = (Date.parse(element.dateTime) - Date.now()) / 1000;
    if (Number.isNaN(seconds)) continue;
    const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? units[2];
    const amount = Math.trunc(seconds / length);
    const sentence = element.dataset.relative === "due"
      ? words(seconds < 0 ? "Late" : "Left", { time: duration(Math.abs(amount), unit) })
      : new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(amount, unit);
    if (sentence && element.textContent !== sentence) element.textContent = sentence;
  }
}

function duration(amount, unit) {
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(amount);
}

/* ---------------------------------------------------------------- questions */

/** Hides what is not asked; the server leaves out what was answered there before. */
function showAsked(form) {
  const answers = new FormData(form);
  for (const question of form.querySelectorAll("[data-when]")) {
    const found = form.elements.namedItem(question.dataset.when);
    const control = found instanceof RadioNodeList ? found[0] : found;
    const isAsked = !control?.closest("[data-when][hidden]");
    question.hidden = !isAsked || answers.get(question.dataset.when) !== question.dataset.is;
  }
}

/* ---------------------------------------------------------------- start */

document.addEventListener("keydown", onKey);
document.addEventListener("submit", onSubmit);
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-show-keys]")) showKeys();
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(release);
});
settleSentDrafts();
document.querySelectorAll("form[data-draft]").forEach(keepDraft);
document.querySelectorAll("form:has([data-when])").forEach((form) => {
  form.addEventListener("input", () => showAsked(form));
  showAsked(form);
});
document.querySelectorAll("[data-presence]").forEach(meet);
document.querySelector(".errors")?.focus();
showPresentStep();
listen();
setInterval(tellTime, 60_000);
document.addEventListener("visibilitychange", tellTime);
