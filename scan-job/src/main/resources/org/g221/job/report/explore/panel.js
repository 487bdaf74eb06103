// What is known of a point.

function valueText(name, value) {
  const unit = scan.byName.get(name)?.unit;
  return numberText(value) + (unit ? ` ${unit}` : '');
}

/** Chi-square above the best fit at a target, as far as it is known. */
function deltaText(target) {
  if (Number.isNaN(target.delta)) {
    return 'no node of the scan lies in this bin';
  }
  return target.delta === Infinity ? `Δχ² > ${numberText(target.limit)}, not resolved` : `Δχ² = ${fixedText(target.delta)}`;
}

/** A target in a line. */
function targetText(target, x, y) {
  const upwards = y === HEIGHT ? [] : [`${y} = ${valueText(y, target.y)}`];
  return [`${x} = ${valueText(x, target.x)}`, ...upwards, deltaText(target)].join(', ');
}

/** The text of a file that describes a point. */
function pointFileText(points, index) {
  const lines = Object.keys(points.positions).map((name) => `  ${name}: ${yamlNumber(points.value(name, index))}\n`);
  return scan.pointFile + lines.join('');
}

function showTarget(target, heading) {
  element('point-heading').textContent = heading;
  const known = target.index >= 0;
  element('point').replaceChildren(...(known ? pointNodes(target) : [textElement('p', unknownText(target))]));
  element('point-file').textContent = known ? pointFileText(target.points, target.index) : '';
  element('copy').disabled = !known;
  element('copied').textContent = '';
}

function unknownText(target) {
  return Number.isFinite(target.delta)
    ? `${deltaText(target)}. The page has no room for the point of this bin; it is in profiles/profiles.parquet.`
    : `Here, ${deltaText(target)}.`;
}

function pointNodes({ points, index }) {
  const chiSquare = points.chiSquare[index];
  const delta = Math.max(0, chiSquare - scan.bestChiSquare);
  const summary = textElement('p', `χ² = ${fixedText(chiSquare)}, Δχ² = ${fixedText(delta)}`, 'chi-square');
  return [summary, quantityTable(points, index), blockTable(points, index)];
}

function quantityTable(points, index) {
  const rows = scan.quantities
    .map(({ name, symbol }) => [name, symbol, points.value(name, index)])
    .filter(([, , value]) => value !== undefined)
    .map(([name, symbol, value]) => {
      const heading = textElement('th', '');
      heading.scope = 'row';
      heading.append(...symbolNodes(symbol));
      heading.title = scan.byName.get(name).meaning;
      return [heading, textElement('td', valueText(name, value), 'value'), textElement('td', name, 'name')];
    });
  return tableOf('Parameters and quantities', ['Symbol', 'Value', 'Name'], rows);
}

function blockTable(points, index) {
  const rows = Object.entries(points.blocks).map(([name, values]) => {
    const heading = textElement('th', name);
    heading.scope = 'row';
    return [heading, textElement('td', fixedText(values[index]), 'value'), textElement('td', fixedText(scan.bestBlocks[name]), 'value')];
  });
  return tableOf('χ² by measurements', ['Measurements', 'Here', 'Best fit'], rows);
}

function tableOf(caption, headings, rows) {
  const table = document.createElement('table');
  table.append(textElement('caption', caption));
  const head = table.createTHead().insertRow();
  for (const heading of headings) {
    const cell = textElement('th', heading);
    cell.scope = 'col';
    head.append(cell);
  }
  const body = table.createTBody();
  for (const cells of rows) {
    body.insertRow().append(...cells);
  }
  return table;
}

/** Puts the text of the point file on the clipboard; where that is not allowed, selects it. */
async function copyPointFile() {
  const code = element('point-file');
  try {
    await navigator.clipboard.writeText(code.textContent);
    element('copied').textContent = 'Copied.';
  } catch {
    const range = document.createRange();
    range.selectNodeContents(code);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    element('copied').textContent = 'Selected, to be copied.';
  }
}

/** A note at the cursor. */
class Readout {
  constructor(plane) {
    this.plane = plane;
    this.box = d3.select(plane.host).append('div').attr('class', 'readout').attr('aria-hidden', 'true');
  }

  show(target, lines) {
    this.box.style('display', target ? 'block' : 'none');
    if (!target) {
      return;
    }
    const [px, py] = this.plane.place(target);
    this.box.node().replaceChildren(...lines.map((text) => textElement('div', text)));
    const { width, height } = this.box.node().getBoundingClientRect();
    const room = this.plane.size;
    const left = px + 14 + width < room.width ? px + 14 : Math.max(0, px - 14 - width);
    const top = py - 10 - height > 0 ? py - 10 - height : Math.min(room.height - height, py + 14);
    this.box.style('left', `${left}px`).style('top', `${top}px`);
  }
}
