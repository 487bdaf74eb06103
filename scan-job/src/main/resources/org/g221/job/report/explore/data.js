// The scan, as the page holds it.

const TYPES = { u1: Uint8Array, u2: Uint16Array, u4: Uint32Array, f4: Float32Array, f8: Float64Array };

/** Numbers from their bytes in base 64. */
function unpack(column) {
  const bytes = Uint8Array.from(atob(column.bytes), (character) => character.charCodeAt(0));
  return new TYPES[column.type](bytes.buffer);
}

/** The same for each entry of an object. */
function unpackAll(columns) {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, unpack(column)]));
}

/** Points with their parameters, quantities and chi-square by block. */
class Points {
  constructor(packed, nodes) {
    this.count = packed.count;
    this.nodes = nodes;
    this.chiSquare = unpack(packed.chiSquare);
    this.positions = unpackAll(packed.positions);
    this.quantities = unpackAll(packed.quantities);
    this.blocks = unpackAll(packed.blocks);
  }

  /** A parameter or quantity of a point; undefined if it is not known. */
  value(name, index) {
    const positions = this.positions[name];
    return positions ? this.nodes[name][positions[index]] : this.quantities[name]?.[index];
  }
}

/** The middles of bins in increasing order: the nodes of a scanned parameter, or those of equal bins. */
function centersOf({ name, lower, upper, bins, onNodes }, nodes) {
  return onNodes ? [...nodes[name]].sort((a, b) => a - b) : Array.from({ length: bins }, (_, i) => lower + ((i + 0.5) / bins) * (upper - lower));
}

/** Chi-square minimised in the bins of a line or plane; those of the second axis follow each other. */
class Profile {
  constructor(packed, nodes) {
    this.axes = packed.axes.map((axis) => ({ ...axis, centers: centersOf(axis, nodes) }));
    this.limit = packed.limit ?? Infinity;
    this.regions = packed.regions ?? [];
    /** Of bins that are enclosed, what is proved to be inside of each region. */
    this.inner = packed.inner ?? [];
    this.delta = unpack(packed.delta);
    /** Of bins that are enclosed, what chi-square in them is not below; regions are all that it allows. */
    this.below = packed.below ? unpack(packed.below) : null;
    /** The place of the point that attains the minimum among the minima, plus 1. */
    this.point = unpack(packed.point);
  }

  get dimension() {
    return this.axes.length;
  }

  get columns() {
    return this.dimension === 2 ? this.axes[1].centers.length : 1;
  }

  /** The middle of a bin along an axis. */
  center(axis, bin) {
    const place = axis === 0 ? Math.floor(bin / this.columns) : bin % this.columns;
    return this.axes[axis].centers[place];
  }
}

function readScan(text) {
  const data = JSON.parse(text);
  const nodes = {};
  for (const quantity of data.quantities) {
    if (quantity.nodes) {
      quantity.nodes = unpack(quantity.nodes);
      nodes[quantity.name] = quantity.nodes;
    }
  }
  return {
    ...data,
    byName: new Map(data.quantities.map((known) => [known.name, known])),
    profiles: data.profiles.map((profile) => new Profile(profile, nodes)),
    minima: new Points(data.minima, nodes),
    rows: { ...data.rows, points: data.rows.points ? new Points(data.rows.points, nodes) : null },
  };
}

const scan = readScan(document.getElementById('data').textContent);

function element(id) {
  return document.getElementById(id);
}
