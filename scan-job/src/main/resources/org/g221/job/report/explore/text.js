// Numbers and symbols as text.

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const DROP = 0.3;

/** Such as ×10⁻⁷. */
function powerOfTen(exponent) {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => SUPERSCRIPTS[digit]);
  return `×10${exponent < 0 ? '⁻' : ''}${digits}`;
}

function withMinus(text) {
  return text.replace('-', '−');
}

function exponentOf(value, digits) {
  return value === 0 ? 0 : Number(value.toExponential(digits - 1).split('e')[1]);
}

/** Whether numbers of this order of magnitude are best written without a power of ten. */
function readsWellWithout(exponent) {
  return exponent >= -4 && exponent <= 4;
}

/** Up to a number of significant digits, typeset as elsewhere on the page. */
function numberText(value, digits = 5) {
  if (value === undefined || Number.isNaN(value)) {
    return 'undefined';
  }
  if (!Number.isFinite(value)) {
    return value > 0 ? '∞' : '−∞';
  }
  const exponent = exponentOf(value, digits);
  if (readsWellWithout(exponent)) {
    return withMinus(String(Number(value.toPrecision(digits))));
  }
  return withMinus(String(Number((value / 10 ** exponent).toPrecision(digits)))) + powerOfTen(exponent);
}

function fixedText(value, decimals = 2) {
  return Number.isFinite(value) ? withMinus(value.toFixed(decimals)) : numberText(value);
}

/** A number with all its digits, as readers of YAML 1.1 and 1.2 recognise it. */
function yamlNumber(value) {
  const [mantissa, exponent] = String(value).split('e');
  return (mantissa.includes('.') ? mantissa : `${mantissa}.0`) + (exponent === undefined ? '' : `e${exponent}`);
}

/** A symbol in HTML. */
function symbolNodes(runs) {
  return runs.map(([text, place]) => {
    const node = document.createElement(['span', 'sub', 'sup'][place]);
    node.textContent = text;
    return node;
  });
}

/** A symbol and what follows it in a text of a picture. */
function writeLabel(text, runs, rest, size) {
  let below = 0;
  for (const [part, place] of [...runs, [rest, 0]]) {
    const depth = [0, DROP, -DROP][place];
    text
      .append('tspan')
      .attr('dy', (depth - below) * size)
      .attr('font-size', place === 0 ? size : 0.75 * size)
      .text(part);
    below = depth;
  }
}

/** An element with a text. */
function textElement(name, text, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}
