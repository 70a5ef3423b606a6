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
    source.onerror = () => {
      hasGap = true;
      // Refused, for instance because of too many pages: the browser does not try again by itself.
      if (source?.readyState !== EventSource.CLOSED) return;
      source = null;
      setTimeout(follow, 60_000);
    };
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
    } catch { /* asked again in 10 s */ }
  };
  // Who closes the page says so, so that nobody is told of somebody who left.
  const leave = () => navigator.sendBeacon(element.dataset.presence, new URLSearchParams({
    csrf: document.querySelector('meta[name="csrf"]')?.content ?? "", left: "yes",
  }));
  element.setAttribute("role", "status");
  ask();
  setInterval(ask, 10_000);
  document.addEventListener("visibilitychange", ask);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => { if (event.persisted) ask(); });
}
