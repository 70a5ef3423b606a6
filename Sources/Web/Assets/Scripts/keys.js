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
  if (/^(Arrow.+|Home|End)$/.test(event.key) && target.closest?.(".river")) return walkRiver(event);
  if (memory.read("keys-off")) return;
  if (isTyping(target) ? leaveBox(target, event.key) : actOn(event.key)) event.preventDefault();
}

const chosen = new WeakSet();
document.addEventListener("pointerdown", (event) => chosen.add(event.target));

/** The page put the cursor here, and nobody has written yet: `?`, `/` and `g` are still keys.
    The letter g is written as well, since words begin with it. */
function leaveBox(box, key) {
  // A name or a number is typed where it is asked for, and may begin with any two letters.
  if (!box.autofocus || !box.matches("textarea") || chosen.has(box)) return false;
  if (box.value === "" && (key === "?" || key === "/")) return actOn(key);
  if (box.value === "" && key === "g") {
    actOn(key);
    return false;
  }
  if (box.value !== "g" || Date.now() >= waitsForGoUntil) return false;
  const link = document.querySelector(`[data-go="${CSS.escape(key)}"]:not([aria-current])`);
  if (!link) return false;
  box.value = "";
  box.dispatchEvent(new Event("input", { bubbles: true }));
  return actOn(key);
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

/** Each drawing is one stop of Tab: its present step, or where one was last; arrows go on from
    there. Without script every step is a stop, so that none is out of reach. */
function joinRivers() {
  for (const drawing of document.querySelectorAll(".river svg")) {
    const steps = [...drawing.querySelectorAll("a.step")];
    if (steps.length === 0) continue;
    standOn(steps.find((step) => step.matches(".now")) ?? steps[0], steps);
    drawing.addEventListener("focusin", (event) => standOn(event.target.closest("a.step"), steps));
  }
}

function standOn(stop, steps) {
  if (!stop) return;
  for (const step of steps) step.setAttribute("tabindex", step === stop ? "0" : "-1");
}

function walkRiver(event) {
  const steps = [...event.target.closest("svg")?.querySelectorAll("a.step") ?? []];
  const here = steps.indexOf(event.target.closest("a.step"));
  if (here < 0) return;
  const last = steps.length - 1;
  const moves = {
    ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1,
    Home: 0, End: last,
  };
  steps[Math.min(Math.max(moves[event.key], 0), last)].focus();
  event.preventDefault();
}

/** Scrolls the bar, never the page, to the area that this page belongs to. */
function showPresentArea() {
  const link = document.querySelector(".bar nav [aria-current]");
  if (!link) return;
  const areas = link.parentElement;
  areas.scrollLeft += link.getBoundingClientRect().left + link.offsetWidth / 2
    - areas.getBoundingClientRect().left - areas.clientWidth / 2;
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
