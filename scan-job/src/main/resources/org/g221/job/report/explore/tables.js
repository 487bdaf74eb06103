// Tables whose rows can be sorted.

/** By what a cell is sorted: a number, or its text. */
function sortKey(row, column) {
  const cell = row.cells[column];
  return cell.dataset.order === undefined ? cell.textContent : Number(cell.dataset.order);
}

/** Numbers before texts; what is no number comes last. */
function compareKeys(a, b) {
  if (typeof a === 'number' && typeof b === 'number') {
    return d3.ascending(Number.isNaN(a) ? Infinity : a, Number.isNaN(b) ? Infinity : b);
  }
  return typeof a === 'number' ? -1 : typeof b === 'number' ? 1 : a.localeCompare(b, 'en', { numeric: true });
}

/** Numbers are first sorted from the largest, texts from A; the next time the other way. */
function sortBy(table, column) {
  const headings = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  const numeric = rows.some((row) => row.cells[column].dataset.order !== undefined);
  const before = headings[column].getAttribute('aria-sort');
  const down = before === null ? numeric : before === 'ascending';
  headings.forEach((heading) => heading.removeAttribute('aria-sort'));
  headings[column].setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const unknown = (row) => typeof sortKey(row, column) === 'string' && numeric;
  rows.sort((a, b) => unknown(a) - unknown(b) || (down ? -1 : 1) * compareKeys(sortKey(a, column), sortKey(b, column)));
  table.tBodies[0].append(...rows);
}

function makeSortable(table) {
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = textElement('button', heading.textContent, 'sort');
    button.type = 'button';
    button.addEventListener('click', () => sortBy(table, column));
    heading.replaceChildren(button);
  });
}

/** In narrow windows headings are not shown: a list of columns takes their place. */
function addSortList(table) {
  const list = document.createElement('select');
  const headings = [...table.tHead.rows[0].cells].map((heading) => heading.textContent);
  list.append(new Option('as they come', ''), ...headings.map((text, column) => new Option(text, column)));
  list.addEventListener('change', () => list.value !== '' && sortBy(table, Number(list.value)));
  const label = textElement('label', 'Sort by ', 'sort-list');
  label.append(list);
  table.parentElement.before(label);
}

function makeTablesSortable() {
  for (const id of ['chi-square', 'pulls', 'predictions']) {
    const table = document.querySelector(`#${id} table`);
    if (table) {
      addSortList(table);
      makeSortable(table);
    }
  }
}
