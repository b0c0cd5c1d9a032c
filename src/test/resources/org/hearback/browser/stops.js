// Remembers everything that the Tab key has to reach, and how it looks without the focus; tells how many there are.
() => {
  const look = (element) => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderColor, style.backgroundColor].join();
  };
  document.activeElement.blur();
  const stops = Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary')).filter(
    (element) =>
      element.type !== 'hidden' &&
      !element.disabled &&
      element.tabIndex >= 0 &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  window.pageStops = { look, unseen: new Map(stops.map((element) => [element, look(element)])) };
  return stops.length;
}
