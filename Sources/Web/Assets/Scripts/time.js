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
