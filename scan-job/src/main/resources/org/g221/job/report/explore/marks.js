// Measurements, the Standard Model and the best fit.

const STAR = d3.range(10).map((i) => {
  const radius = i % 2 === 0 ? 10 : 4;
  const angle = Math.PI * (i / 5 - 0.5);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
});
const SHAPES = {
  'best-fit': `M${STAR.join('L')}Z`,
  'standard-model': 'M0,-8L7,0L0,8L-7,0Z',
};

/** Draws along one of the axes, so that x and y need not be told apart. */
class Along {
  constructor(plane, layer, axis) {
    this.layer = layer;
    this.frame = plane.frame;
    this.scale = plane.now[axis];
    this.upright = axis === 'x';
  }

  strip(low, high, style) {
    const { left, right, top, bottom } = this.frame;
    const [a, b] = [this.clamped(low), this.clamped(high)].sort((p, q) => p - q);
    const box = this.upright ? [a, top, b - a, bottom - top] : [left, a, right - left, b - a];
    const rect = this.layer.append('rect').attr('class', style);
    ['x', 'y', 'width', 'height'].forEach((name, i) => rect.attr(name, box[i]));
  }

  /** Values that a logarithmic scale has no place for, and those far away, are at the edge. */
  clamped(value) {
    const { left, right, top, bottom } = this.frame;
    const place = this.scale(value);
    const [first, last] = this.upright ? [left, right] : [top, bottom];
    return Number.isFinite(place) ? Math.max(first - 9, Math.min(last + 9, place)) : this.upright ? left - 9 : bottom + 9;
  }

  line(value, style) {
    const { left, right, top, bottom } = this.frame;
    const place = this.clamped(value);
    const path = this.upright ? `M${place},${top}V${bottom}` : `M${left},${place}H${right}`;
    this.layer.append('path').attr('class', style).attr('d', path);
  }

  /** A point with its error near an edge of the frame. */
  errorBar(value, sigma, rank) {
    const offset = 14 + 12 * rank;
    const [low, middle, high] = [value - sigma, value, value + sigma].map((at) => this.clamped(at));
    const path = this.upright ? `M${low},${this.frame.top + offset}H${high}` : `M${this.frame.right - offset},${low}V${high}`;
    this.layer.append('path').attr('class', 'error-bar').attr('d', path);
    const [cx, cy] = this.upright ? [middle, this.frame.top + offset] : [this.frame.right - offset, middle];
    this.layer.append('circle').attr('class', 'point').attr('r', 4).attr('cx', cx).attr('cy', cy);
  }
}

/** Bands below regions. */
function drawBands(along, measurements) {
  for (const { form, value, sigma } of measurements) {
    if (form === 'BAND') {
      along.strip(value - 2 * sigma, value + 2 * sigma, 'band');
      along.strip(value - sigma, value + sigma, 'band');
    } else if (form === 'OUTLINE') {
      along.strip(value - sigma, value + sigma, 'not-counted');
      along.line(value - sigma, 'border');
      along.line(value + sigma, 'border');
    }
  }
}

/** Lines and points above regions. */
function drawMeasured(along, measurements) {
  let rank = 0;
  for (const { form, value, sigma, limit, counted } of measurements) {
    if (form === 'ERROR_BAR') {
      along.errorBar(value, sigma, rank++);
    } else if (form === 'LINE') {
      along.line(limit, counted ? 'limit' : 'limit not-counted-limit');
    }
  }
}

function drawMarker(plane, style, point) {
  const [px, py] = plane.place(point);
  if (!plane.holds([px, py])) {
    return;
  }
  plane.marks.append('path').attr('class', style).attr('d', SHAPES[style]).attr('transform', `translate(${px},${py})`);
}

/** A swatch of a legend, drawn as in the picture. */
function swatch(draw) {
  const svg = d3.create('svg').attr('class', 'plot swatch').attr('viewBox', '0 0 26 18').attr('width', 26).attr('height', 18).attr('aria-hidden', 'true');
  draw(svg);
  return svg.node();
}

const SWATCHES = {
  area: (style) => (svg) => svg.append('rect').attr('class', style).attr('x', 2).attr('y', 3).attr('width', 22).attr('height', 12),
  /** On the ground on which it is seen. */
  lineOnArea: (style, ground) => (svg) => {
    SWATCHES.area(ground)(svg);
    SWATCHES.line(style)(svg);
  },
  line: (style) => (svg) => svg.append('path').attr('class', style).attr('d', 'M1,9H25'),
  dot: (style) => (svg) => svg.append('path').attr('class', style).attr('d', 'M13,9h0'),
  band: (style) => (svg) => {
    svg.append('rect').attr('class', style).attr('x', 2).attr('y', 2).attr('width', 22).attr('height', 14);
    svg.append('rect').attr('class', style).attr('x', 7).attr('y', 2).attr('width', 12).attr('height', 14);
  },
  outline: () => (svg) => {
    svg.append('rect').attr('class', 'not-counted').attr('x', 2).attr('y', 3).attr('width', 22).attr('height', 12);
    svg.append('path').attr('class', 'border').attr('d', 'M2,3H24M2,15H24');
  },
  errorBar: () => (svg) => {
    svg.append('path').attr('class', 'error-bar').attr('d', 'M2,9H24');
    svg.append('circle').attr('class', 'point').attr('r', 4).attr('cx', 13).attr('cy', 9);
  },
  marker: (style) => (svg) => svg.append('path').attr('class', style).attr('d', SHAPES[style]).attr('transform', 'translate(13,9) scale(0.8)'),
};

/** How a form of measurement looks in a legend. */
function measurementSwatch({ form, counted }) {
  switch (form) {
    case 'BAND':
      return SWATCHES.band('band');
    case 'OUTLINE':
      return SWATCHES.outline();
    case 'ERROR_BAR':
      return SWATCHES.errorBar();
    default:
      return SWATCHES.line(counted ? 'limit' : 'limit not-counted-limit');
  }
}
