// Crosses out what has the focus now, if that can be seen; tells what is left.
async () => {
  const { look, unseen } = window.pageStops;
  const stop = document.activeElement;
  // Some styles fade in.
  for (let tries = 0; tries < 10 && unseen.has(stop); tries++) {
    if (look(stop) !== unseen.get(stop)) unseen.delete(stop);
    else await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return Array.from(unseen.keys(), (element) => element.cloneNode(false).outerHTML);
}
