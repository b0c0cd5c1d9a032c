// What is wrong with the structure of a page, one line each.
() => {
  const wrong = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const called = (element) => {
    const by = (element.getAttribute('aria-labelledby') || '').split(/\s+/).filter(Boolean);
    const images = Array.from(element.querySelectorAll('img[alt]'), (image) => image.alt);
    return [element.getAttribute('aria-label'), element.textContent, element.title, ...images]
      .concat(by.map((id) => document.getElementById(id)?.textContent))
      .some((name) => name && name.trim());
  };
  const where = (element) => element.cloneNode(false).outerHTML;

  if (!document.documentElement.lang) wrong.push('the page says no language');
  if (!document.title.trim()) wrong.push('the page has no title');
  const headings = all('h1').filter(shown);
  if (headings.length !== 1) wrong.push(`the page has ${headings.length} h1`);
  if (all('main').length !== 1) wrong.push('the page has not one main');

  all('input:not([type=hidden]), select, textarea').filter(shown).forEach((field) => {
    if (!field.labels.length && !field.getAttribute('aria-label')) wrong.push('no label: ' + where(field));
  });
  all('a[href], button, summary').filter(shown).forEach((link) => {
    if (!called(link)) wrong.push('no name: ' + where(link));
  });
  all('img:not([alt])').forEach((image) => wrong.push('no alt: ' + where(image)));
  all('table').filter(shown).forEach((table) => {
    if (!table.querySelector('th')) wrong.push('a table without headings');
  });
  all('th').filter(shown).forEach((heading) => {
    if (!heading.textContent.trim()) wrong.push('a column without a name');
  });

  const ids = all('[id]').map((element) => element.id);
  ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => wrong.push('an id twice: ' + id));
  ['aria-labelledby', 'aria-describedby', 'for'].forEach((name) => {
    all(`[${name}]`).forEach((element) => {
      element.getAttribute(name).split(/\s+/).filter(Boolean).forEach((id) => {
        if (!document.getElementById(id)) wrong.push(`${name} leads nowhere: ${id}`);
      });
    });
  });
  all('[tabindex]').filter((element) => element.tabIndex > 0).forEach((element) => {
    wrong.push('an order of its own: ' + where(element));
  });
  return wrong;
}
