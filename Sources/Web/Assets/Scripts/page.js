/* What script adds to Mainstay. Every page works without it, only slower.

   Words come from the page, as data-text-… on <body>; none are written here. The contract:

   body         data-user            whose drafts these are
                data-page="sign-in"  there
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
   [data-presence=URL]               says who else is here: POST every 10 s, {"people": ["Name"]},
                                     and once with left=yes when the page is closed
   form[data-draft=KEY]              what is typed is kept here and by POST /drafts (csrf, key, fields);
                                     data-draft-saved is the server's copy as JSON, name to text;
                                     [data-draft-state] within it says when it was kept
   input[name=once]                  the key by which the server knows a form that is sent again; it is
                                     kept with the draft. The cookie mainstay-done has the keys of the
                                     forms that were done last: their drafts are forgotten
   form[data-confirm=QUESTION]       asks first; data-confirm-yes and data-confirm-no on the buttons
   form[data-sign-out]               forgets the drafts that this browser keeps
   [data-when=NAME][data-is=VALUE]   a question that is asked only when the field of that name has that
                                     value, and is itself asked
   [data-names=URL]                  a line whose datalist has the names that go on as one types (GET, words)
   [data-ways]                       a drawing whose [data-box] light the .edge with data-from and data-to
                                     over which one comes from them
   time[data-relative=ago|due]       its words follow the clock
   [data-print]                      prints the page; hidden until script can
   textarea[autofocus]               while nothing was written there, ?, / and g work as anywhere
   .river a.step                     a drawing is one stop of Tab, arrows walk in it
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
