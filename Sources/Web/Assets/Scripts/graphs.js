/* ---------------------------------------------------------------- graphs: a box lights its way */

/** The boxes and lines over which one comes from a box, upwards or downwards. */
function wayFrom(drawing, box, side, far) {
  const lines = [...drawing.querySelectorAll(".edge")];
  const [boxes, found, open] = [new Set([box]), new Set(), [box]];
  while (open.length > 0) {
    const here = open.pop();
    for (const line of lines) {
      if (line.dataset[side] !== here) continue;
      found.add(line);
      const next = line.dataset[far];
      if (!boxes.has(next)) { boxes.add(next); open.push(next); }
    }
  }
  return { boxes, found };
}

function lightWay(event) {
  const graph = event.currentTarget;
  const box = event.target.closest?.("[data-box]");
  graph.classList.toggle("lit", Boolean(box));
  for (const lit of graph.querySelectorAll(".way")) lit.classList.remove("way");
  if (!box) return;
  const drawing = box.closest("svg");
  for (const [side, far] of [["from", "to"], ["to", "from"]]) {
    const { boxes, found } = wayFrom(drawing, box.dataset.box, side, far);
    for (const line of found) line.classList.add("way");
    for (const number of boxes) {
      drawing.querySelector(`[data-box="${number}"]`)?.classList.add("way");
    }
  }
}

function light(graph) {
  for (const name of ["pointerover", "focusin"]) graph.addEventListener(name, lightWay);
  const end = () => {
    graph.classList.remove("lit");
    for (const lit of graph.querySelectorAll(".way")) lit.classList.remove("way");
  };
  graph.addEventListener("pointerleave", end);
  graph.addEventListener("focusout", end);
}
