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
    memory.write(draftKey(form), { ...draftOf(form), sent: true });
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

/** Asks for the names that go on as somebody types, a moment after the last key. */
function findNames(line) {
  let waiting;
  line.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const words = line.value.trim();
      if (words === "") return;
      const address = new URL(line.dataset.names, location.href);
      address.searchParams.set("words", words);
      const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
      if (!answer?.ok || words !== line.value.trim()) return;
      line.list.replaceChildren(...(await answer.json()).map((name) => make("option", { value: name })));
    }, 200);
  });
}
