// The frame of the picture: scales, axes, zoom.

const MARGIN = { left: 68, right: 14, top: 14, bottom: 52 };
const LABEL_SIZE = 16;
const PIXELS_PER_TICK = { x: 75, y: 50 };
/** Room around a region in the first view, as a share of its size. */
const ROOM = 0.15;

/** Whether values have equal ratios, and so are best shown evenly spaced. */
function areGeometric(values) {
  const ratio = values[1] / values[0];
  return values.length > 2 && values[0] > 0 && values.every((value, i) => i === 0 || Math.abs(value / values[i - 1] / ratio - 1) < 1e-9);
}

/** A range that contains values with some room on both sides, and not more than a frame. */
function roomy(values, logarithmic, frame) {
  if (values.length === 0) {
    return frame.every(Number.isFinite) ? frame : [0, 1];
  }
  const [there, back] = logarithmic ? [Math.log, Math.exp] : [(value) => value, (value) => value];
  let [low, high] = d3.extent(values).map(there);
  const span = there(frame[1]) - there(frame[0]);
  const least = Number.isFinite(span) ? 1e-3 * span : 1e-3 * Math.max(Math.abs(low), Math.abs(high)) || 1;
  const room = Math.max(ROOM * (high - low), least);
  return [Math.max(frame[0], back(low - room)), Math.min(frame[1], back(high + room))];
}

class Plane {
  /**
   * @param host element that holds the picture
   * @param redraw called when what is seen has changed
   */
  constructor(host, redraw) {
    this.host = host;
    this.redraw = redraw;
    this.transform = d3.zoomIdentity;
    this.svg = d3.select(host).append('svg').attr('class', 'plot').attr('aria-hidden', 'true');
    this.clip = this.svg.append('clipPath').attr('id', 'plane-clip').append('rect');
    this.paper = this.svg.append('rect').attr('class', 'paper');
    this.inside = this.svg.append('g').attr('clip-path', 'url(#plane-clip)');
    this.axes = this.svg.append('g');
    /** Marks may extend over the frame. */
    this.marks = this.svg.append('g');
    this.above = this.svg.append('g').attr('clip-path', 'url(#plane-clip)');
    this.zoom = d3
      .zoom()
      .scaleExtent([0.25, 2000])
      .filter((event) => this.isOurs(event))
      .on('zoom', (event) => {
        this.transform = event.transform;
        this.redraw();
      });
    this.svg.call(this.zoom).on('dblclick.zoom', null);
    new ResizeObserver(() => this.redraw()).observe(host);
  }

  /** One finger scrolls the page, and so does the wheel unless the picture has been clicked. */
  isOurs(event) {
    if (event.type === 'wheel') {
      return event.ctrlKey || document.activeElement === this.host;
    }
    return event.type.startsWith('touch') ? event.touches.length > 1 : !event.button && !event.ctrlKey;
  }

  /**
   * Shows other quantities.
   *
   * @param x what is to the right: name, symbol, unit, whether logarithmic, first view
   * @param y what is upwards
   */
  show(x, y) {
    this.x = x;
    this.y = y;
    this.svg.call(this.zoom.transform, d3.zoomIdentity);
  }

  /** Measures the room there is; to be called before drawing. */
  layOut() {
    const width = this.host.clientWidth;
    const height = Math.round(Math.max(270, Math.min(0.7 * width, 460)));
    this.size = { width, height };
    this.svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height);
    this.paper.attr('width', width).attr('height', height);
    const { left, right, top, bottom } = MARGIN;
    this.frame = { left, right: width - right, top, bottom: height - bottom };
    this.clip
      .attr('x', left)
      .attr('y', top)
      .attr('width', width - left - right)
      .attr('height', height - top - bottom);
    this.zoom.extent([
      [left, top],
      [this.frame.right, this.frame.bottom],
    ]);
    this.first = { x: this.scale(this.x, [left, this.frame.right]), y: this.scale(this.y, [this.frame.bottom, top]) };
    this.now = { x: this.transform.rescaleX(this.first.x), y: this.transform.rescaleY(this.first.y) };
    this.inside.selectAll('*').remove();
    this.marks.selectAll('*').remove();
    this.above.selectAll('*').remove();
  }

  scale(axis, range) {
    return (axis.logarithmic ? d3.scaleLog() : d3.scaleLinear()).domain(axis.view).range(range);
  }

  /** The pixel of a point. */
  place(point) {
    return [this.now.x(point.x), this.now.y(point.y)];
  }

  holds([px, py]) {
    const { left, right, top, bottom } = this.frame;
    // Rounding must not push what lies on the frame out of it.
    return px >= left - 1e-6 && px <= right + 1e-6 && py >= top - 1e-6 && py <= bottom + 1e-6;
  }

  zoomBy(factor) {
    this.svg.call(this.zoom.scaleBy, factor);
  }

  moveBy(dx, dy) {
    this.svg.call(this.zoom.translateBy, dx / this.transform.k, dy / this.transform.k);
  }

  reset() {
    this.svg.call(this.zoom.transform, d3.zoomIdentity);
  }

  /** Moves a point into view if it is outside. */
  reveal(point) {
    if (!this.holds(this.place(point))) {
      this.svg.call(this.zoom.translateTo, this.first.x(point.x), this.first.y(point.y));
    }
  }

  drawAxes() {
    const { left, right, top, bottom } = this.frame;
    this.axes.selectAll('*').remove();
    const marks = d3.path();
    const xTicks = new AxisTicks(this.now.x, (right - left) / PIXELS_PER_TICK.x);
    const yTicks = new AxisTicks(this.now.y, (bottom - top) / PIXELS_PER_TICK.y);
    for (const value of xTicks.values) {
      line(marks, this.now.x(value), bottom, 0, -7);
    }
    for (const value of yTicks.values) {
      line(marks, left, this.now.y(value), 7, 0);
    }
    this.axes.append('path').attr('class', 'ticks').attr('d', marks);
    this.axes.append('rect').attr('class', 'frame').attr('x', left).attr('y', top).attr('width', right - left).attr('height', bottom - top);
    for (const value of xTicks.labelled) {
      this.number(xTicks.text(value), 'number-x', this.now.x(value), bottom + 18);
    }
    for (const value of yTicks.labelled) {
      this.number(yTicks.text(value), 'number-y', left - 7, this.now.y(value) + 4.5);
    }
    this.label(this.x, xTicks, `translate(${(left + right) / 2},${bottom + 41})`);
    this.label(this.y, yTicks, `translate(16,${(top + bottom) / 2}) rotate(-90)`);
  }

  number(text, style, x, y) {
    this.axes.append('text').attr('class', `number ${style}`).attr('x', x).attr('y', y).text(text);
  }

  label(axis, ticks, place) {
    const text = this.axes.append('text').attr('class', 'label').attr('transform', place);
    const unit = axis.unit ? ` [${axis.unit}]` : '';
    writeLabel(text, axis.symbol, unit + (ticks.exponent ? ` (${powerOfTen(ticks.exponent)})` : ''), LABEL_SIZE);
  }
}

function line(path, x, y, dx, dy) {
  path.moveTo(x, y);
  path.lineTo(x + dx, y + dy);
}

/** Round values along a scale, with a common power of ten where that reads better. */
class AxisTicks {
  constructor(scale, atMost) {
    const wanted = Math.max(3, Math.floor(atMost));
    this.values = scale.ticks(wanted);
    this.labelled = this.values;
    const isLogarithmic = scale.base !== undefined;
    for (const leading of [[1, 2, 3, 5], [1, 2, 5], [1]]) {
      if (isLogarithmic && this.labelled.length > wanted) {
        this.labelled = this.values.filter((value) => leading.includes(Number(value.toExponential(0)[0])));
      }
    }
    const [low, high] = d3.extent(scale.domain().map(Math.abs));
    const exponent = exponentOf(high, 1);
    this.exponent = readsWellWithout(exponent) || (isLogarithmic && high > 100 * low) ? 0 : exponent;
  }

  text(value) {
    return numberText(Number((value / 10 ** this.exponent).toPrecision(12)), 8);
  }
}
