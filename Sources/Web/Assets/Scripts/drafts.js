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

/** What is kept of a form: with the key by which the server knows it when it comes a second time. */
function draftOf(form) {
  return { fields: writtenFields(form), at: Date.now(), once: form.elements.once?.value };
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
  // Words that may have arrived, although no answer did, are sent under the key that they had.
  if (local?.once && form.elements.once) form.elements.once.value = local.once;
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
    memory.write(draftKey(form), draftOf(form));
    clearTimeout(timer);
    timer = setTimeout(send, 1500);
  });
  form.addEventListener("submit", () => { clearTimeout(timer); timer = 0; });
  addEventListener("pagehide", () => { if (timer) send(true); });
}

/** The keys of the forms that the server said it has done, the last ones first. */
function doneForms() {
  return (document.cookie.match(/(?:^|; )mainstay-done=([^;]*)/)?.[1] ?? "").split(".");
}

/** What was sent is forgotten once the server says that it is done, and comes back if it is not. */
function settleSentDrafts() {
  const start = `draft:${body.dataset.user ?? ""}:`;
  const done = doneForms();
  for (const key of memory.keys(start)) {
    const draft = memory.read(key);
    if (!draft || Date.now() - (draft.at ?? 0) > draftLife) {
      memory.forget(key);
    } else if (draft.sent && !done.includes(draft.once)) {
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
