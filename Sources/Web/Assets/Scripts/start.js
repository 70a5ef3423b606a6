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
document.querySelectorAll("[data-names]").forEach(findNames);
document.querySelectorAll("[data-ways]").forEach(light);
document.querySelectorAll("[data-presence]").forEach(meet);
document.querySelector(".errors")?.focus();
showPresentArea();
showPresentStep();
joinRivers();
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
listen();
setInterval(tellTime, 60_000);
document.addEventListener("visibilitychange", tellTime);
